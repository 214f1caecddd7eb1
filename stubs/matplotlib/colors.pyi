"""Not described here: every name of matplotlib.colors is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
