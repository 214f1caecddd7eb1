"""Not described here: every name of fastapi.middleware is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
