"""Not described here: every name of jinja2 is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
