"""Not described here: every name of requests.exceptions is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
