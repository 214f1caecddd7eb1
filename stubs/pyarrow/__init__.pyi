"""Not described here: every name of pyarrow is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
