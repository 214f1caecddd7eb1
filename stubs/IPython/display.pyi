"""Not described here: every name of IPython.display is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
