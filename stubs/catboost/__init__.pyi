"""Not described here: every name of catboost is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
