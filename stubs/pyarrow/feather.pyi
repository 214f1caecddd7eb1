"""Not described here: every name of pyarrow.feather is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
