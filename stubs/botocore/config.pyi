"""Not described here: every name of botocore.config is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
