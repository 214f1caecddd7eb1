"""Not described here: every name of sklearn.utils is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
