"""Not described here: every name of PIL is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
