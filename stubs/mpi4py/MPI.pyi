"""Not described here: every name of mpi4py.MPI is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
