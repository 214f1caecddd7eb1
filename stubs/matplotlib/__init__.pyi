"""Not described here: every name of matplotlib is Any."""

from typing import Any

from . import pyplot as pyplot

def __getattr__(name: str) -> Any: ...
