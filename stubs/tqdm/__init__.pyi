"""A few names of tqdm; everything else is Any."""

from typing import Any, Iterable, Iterator

class tqdm[T](Any):
    """An iterable that shows a progress bar while it is gone through."""

    def __init__(self, iterable: Iterable[T] | None = None, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> Iterator[T]: ...

def __getattr__(name: str) -> Any: ...
