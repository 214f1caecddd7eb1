"""A few names of NumPy; everything else is Any."""

from typing import Any

from . import linalg as linalg, random as random

class ndarray(Any):
    """An array of numbers, or of other elements of one type, with any number of dimensions."""

    shape: tuple[int, ...]
    """The length of each dimension."""
    ndim: int
    """The number of dimensions."""
    size: int
    """The number of elements."""
    nbytes: int
    """The bytes that the elements take."""
    def __len__(self) -> int: ...

def array(object: Any, dtype: Any = None, **kwargs: Any) -> ndarray:
    """An array made from a sequence, always a copy unless told otherwise."""

def zeros(shape: Any, dtype: Any = ..., **kwargs: Any) -> ndarray:
    """An array of zeros."""

def ones(shape: Any, dtype: Any = None, **kwargs: Any) -> ndarray:
    """An array of ones."""

def arange(*args: Any, **kwargs: Any) -> ndarray:
    """An array of evenly spaced numbers, the end not included."""

def concatenate(arrays: Any, /, *args: Any, **kwargs: Any) -> ndarray:
    """One array made of several, joined along an existing dimension."""

def __getattr__(name: str) -> Any: ...
