"""Not described here: every name of PIL.ImageDraw is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
