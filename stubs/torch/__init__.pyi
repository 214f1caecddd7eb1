"""A few names of PyTorch; everything else is Any."""

from typing import Any

from . import cuda as cuda, nn as nn, optim as optim, utils as utils

class Tensor(Any):
    """An array of numbers on one device, which may keep track of gradients."""

def tensor(data: Any, **kwargs: Any) -> Tensor:
    """A tensor with a copy of the data."""

def zeros(*size: Any, **kwargs: Any) -> Tensor:
    """A tensor of zeros."""

def ones(*size: Any, **kwargs: Any) -> Tensor:
    """A tensor of ones."""

def __getattr__(name: str) -> Any: ...
