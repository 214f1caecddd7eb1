"""Not described here: every name of duckdb is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
