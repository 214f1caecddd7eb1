"""Not described here: every name of matplotlib.dates is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
