"""A few names of pandas; everything else is Any."""

from typing import Any, Self, overload

class Series(Any):
    """One labelled column of values."""

    def __len__(self) -> int: ...
    def copy(self, *args: Any, **kwargs: Any) -> Self:
        """A copy that shares no data with this one, unless told otherwise."""

class DataFrame(Any):
    """A table with labelled columns, each with a type of its own."""

    shape: tuple[int, int]
    """The numbers of rows and columns."""
    def __len__(self) -> int: ...
    def head(self, n: int = 5) -> Self:
        """The first rows."""
    def tail(self, n: int = 5) -> Self:
        """The last rows."""
    def copy(self, *args: Any, **kwargs: Any) -> Self:
        """A copy that shares no data with this one, unless told otherwise."""

@overload
def read_csv(filepath_or_buffer: Any, *, chunksize: int, **kwargs: Any) -> Any:
    """Read a CSV file piece by piece, each a table of so many rows."""

@overload
def read_csv(filepath_or_buffer: Any, *, iterator: bool, **kwargs: Any) -> Any:
    """Read a CSV file piece by piece."""

@overload
def read_csv(filepath_or_buffer: Any, **kwargs: Any) -> DataFrame:
    """Read a CSV file into a table."""

def read_parquet(path: Any, *args: Any, **kwargs: Any) -> DataFrame:
    """Read a Parquet file, or a directory of them, into a table."""

def __getattr__(name: str) -> Any: ...
