"""Not described here: every name of statsmodels.api is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
