"""Not described here: every name of torch.optim is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
