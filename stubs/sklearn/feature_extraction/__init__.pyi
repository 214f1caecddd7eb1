"""Not described here: every name of sklearn.feature_extraction is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
