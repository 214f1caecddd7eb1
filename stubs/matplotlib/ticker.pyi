"""Not described here: every name of matplotlib.ticker is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
