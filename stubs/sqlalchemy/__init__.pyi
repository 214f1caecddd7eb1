"""Not described here: every name of sqlalchemy is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
