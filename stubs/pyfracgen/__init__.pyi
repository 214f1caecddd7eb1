"""Not described here: every name of pyfracgen is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
