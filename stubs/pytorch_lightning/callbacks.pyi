"""Not described here: every name of pytorch_lightning.callbacks is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
