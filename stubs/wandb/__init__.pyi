"""Not described here: every name of wandb is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
