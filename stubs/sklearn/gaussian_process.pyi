"""Not described here: every name of sklearn.gaussian_process is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
