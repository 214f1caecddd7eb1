"""Not described here: every name of matplotlib.animation is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
