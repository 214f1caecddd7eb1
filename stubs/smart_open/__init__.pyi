"""Not described here: every name of smart_open is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
