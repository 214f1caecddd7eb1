"""Not described here: every name of torch.nn.functional is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
