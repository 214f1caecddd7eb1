"""Not described here: every name of boto3 is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
