from typing import Callable, Iterable, Iterator

class MulticoreException(Exception):
    """A child process failed; its traceback is on stderr."""

def parallel_map[A, R](func: Callable[[A], R], iterable: Iterable[A], max_parallel: int | None = None, dir: str | None = None) -> list[R]:
    """Call the function for each element in processes of its own, on this machine, and return the results in the order of the elements.

    Closures and lambdas work, since the processes are forked. What a call changes stays in its process: only the result comes back, pickled.

    - `max_parallel`: processes at a time, default the number of CPUs
    - `dir`: where the temporary files with the results go

    [Docs](https://docs.metaflow.org/scaling/remote-tasks/multicore)
    """

def parallel_imap_unordered[A, R](
    func: Callable[[A], R], iterable: Iterable[A], max_parallel: int | None = None, dir: str | None = None
) -> Iterator[R]:
    """Like `parallel_map`, but yields each result as soon as its process is done, in whatever order that happens.

    - `max_parallel`: processes at a time, default the number of CPUs
    - `dir`: where the temporary files with the results go

    [Docs](https://docs.metaflow.org/scaling/remote-tasks/multicore)
    """
