"""Not described here: every name of sklearn.naive_bayes is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
