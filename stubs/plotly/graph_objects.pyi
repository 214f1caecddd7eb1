"""Not described here: every name of plotly.graph_objects is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
