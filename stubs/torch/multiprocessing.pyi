"""Not described here: every name of torch.multiprocessing is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
