"""Not described here: every name of sklearn.inspection is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
