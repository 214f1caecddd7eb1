"""Not described here: every name of sklearn.svm is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
