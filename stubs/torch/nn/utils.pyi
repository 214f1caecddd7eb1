"""Not described here: every name of torch.nn.utils is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
