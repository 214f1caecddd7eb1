"""Not described here: every name of keras.callbacks is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
