"""Not described here: every name of IPython is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
