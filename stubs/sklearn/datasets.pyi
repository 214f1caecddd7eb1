"""Not described here: every name of sklearn.datasets is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
