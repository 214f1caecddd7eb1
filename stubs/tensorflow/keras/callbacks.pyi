"""Not described here: every name of tensorflow.keras.callbacks is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
