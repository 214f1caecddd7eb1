"""A few names of matplotlib.pyplot; everything else is Any."""

from typing import Any

from .figure import Figure as Figure

def figure(num: Any = None, *args: Any, **kwargs: Any) -> Figure:
    """Make a figure, or choose an existing one, for the calls that follow."""

def subplots(nrows: int = 1, ncols: int = 1, **kwargs: Any) -> tuple[Figure, Any]:
    """Make a figure with plots: the figure, and its plot or an array of plots."""

def __getattr__(name: str) -> Any: ...
