"""A name of matplotlib.figure; everything else is Any."""

from typing import Any

class Figure(Any):
    """A whole picture, with one or several plots in it."""

    def savefig(self, fname: Any, **kwargs: Any) -> None:
        """Write the picture to a file; the name's ending decides the format."""

def __getattr__(name: str) -> Any: ...
