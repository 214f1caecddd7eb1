"""Not described here: every name of sklearn.impute is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
