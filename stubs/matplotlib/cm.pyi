"""Not described here: every name of matplotlib.cm is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
