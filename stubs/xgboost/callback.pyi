"""Not described here: every name of xgboost.callback is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
