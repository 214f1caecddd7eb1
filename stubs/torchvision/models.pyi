"""Not described here: every name of torchvision.models is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
