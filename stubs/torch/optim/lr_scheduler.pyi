"""Not described here: every name of torch.optim.lr_scheduler is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
