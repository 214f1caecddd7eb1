"""Not described here: every name of lightning.pytorch is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
