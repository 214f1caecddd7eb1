"""Not described here: every name of numpy.random is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
