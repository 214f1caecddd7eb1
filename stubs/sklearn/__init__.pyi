"""Not described here: every name of sklearn itself is Any. Its modules are described a little."""

from typing import Any

def __getattr__(name: str) -> Any: ...
