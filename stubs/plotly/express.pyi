"""Not described here: every name of plotly.express is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
