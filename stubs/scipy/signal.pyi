"""Not described here: every name of scipy.signal is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
