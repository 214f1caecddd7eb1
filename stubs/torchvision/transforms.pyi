"""Not described here: every name of torchvision.transforms is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
