"""Not described here: every name of torch.cuda is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
