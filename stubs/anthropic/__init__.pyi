"""Not described here: every name of anthropic is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
