"""Not described here: every name of sklearn.decomposition is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
