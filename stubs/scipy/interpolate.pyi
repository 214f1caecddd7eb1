"""Not described here: every name of scipy.interpolate is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
