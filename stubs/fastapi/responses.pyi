"""Not described here: every name of fastapi.responses is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
