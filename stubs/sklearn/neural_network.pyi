"""Not described here: every name of sklearn.neural_network is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
