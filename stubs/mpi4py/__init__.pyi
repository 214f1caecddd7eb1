"""Not described here: every name of mpi4py is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
