"""Not described here: every name of torch.utils is Any."""

from typing import Any

from . import data as data

def __getattr__(name: str) -> Any: ...
