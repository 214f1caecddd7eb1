"""Not described here: every name of pytorch_lightning is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
