"""Not described here: every name of dask.dataframe is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
