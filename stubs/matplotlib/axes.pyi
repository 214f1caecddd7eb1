"""Not described here: every name of matplotlib.axes is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
