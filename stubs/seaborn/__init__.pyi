"""Not described here: every name of seaborn is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
