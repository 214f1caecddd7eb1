"""Not described here: every name of tensorflow.data is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
