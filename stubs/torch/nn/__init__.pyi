"""A name of torch.nn; everything else is Any."""

from typing import Any

from . import functional as functional

class Module(Any):
    """The base of networks and of their layers."""

def __getattr__(name: str) -> Any: ...
