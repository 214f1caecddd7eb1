"""Not described here: every name of pyarrow.parquet is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
