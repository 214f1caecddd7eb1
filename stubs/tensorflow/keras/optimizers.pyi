"""Not described here: every name of tensorflow.keras.optimizers is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
