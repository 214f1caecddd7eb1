"""Not described here: every name of scipy.stats is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
