from datetime import datetime
from typing import Any, Iterable, Iterator, NamedTuple

from ..exception import MetaflowExceptionWrapper
from ._base import DataArtifact, MetaflowArtifacts, MetaflowCode, MetaflowData, MetaflowObject

class Metadata(NamedTuple):
    """A fact that Metaflow noted about a task.

    [Docs](https://docs.metaflow.org/api/client)
    """

    name: str
    """What it is about, such as `attempt` or `code-package`."""
    value: str
    """The fact, as text."""
    created_at: int
    """When it was noted, milliseconds since 1970."""
    type: str
    """The kind of fact."""
    task: Task
    """The task."""

class Task(MetaflowObject):
    """One task of a step: `Task("MyFlow/1234/train/5")`. Iterating gives its artifacts, `task["x"]` one of them.

    Iterating leaves out names that begin with an underscore; `task["_x"]` finds them.

    - `pathspec`: flow, run, step and task
    - `attempt`: one attempt, from 0; default the last

    [Docs](https://docs.metaflow.org/api/client)
    """

    def __init__(self, pathspec: str, attempt: int | None = None) -> None: ...
    @property
    def data(self) -> MetaflowData:
        """The artifacts as attributes: `task.data.x` is the value of `x`.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def artifacts(self) -> MetaflowArtifacts:
        """The artifacts as objects: `task.artifacts.x.size` needs no loading of `x`.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def metadata(self) -> list[Metadata]:
        """All facts noted about the task, of all attempts unless one was chosen.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def metadata_dict(self) -> dict[str, str]:
        """The facts noted about the task by name, the newest of each.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def successful(self) -> bool:
        """True if the task succeeded; also when `@catch` handled an exception.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def finished(self) -> bool:
        """True if the task has ended, successfully or not.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def exception(self) -> MetaflowExceptionWrapper | None:
        """What the task raised; None if it raised nothing.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def finished_at(self) -> datetime | None:
        """When the task ended, or None.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def runtime_name(self) -> str | None:
        """What ran the task: `dev` for a local run, else the scheduler.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def stdout(self) -> str:
        """What the task printed. Empty for a task that `resume` cloned, with local metadata.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def stdout_size(self) -> int:
        """Bytes of `stdout`, approximately."""

    @property
    def stderr(self) -> str:
        """What the task wrote to standard error.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def stderr_size(self) -> int:
        """Bytes of `stderr`, approximately."""

    @property
    def current_attempt(self) -> int:
        """The attempt this object shows, from 0.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def index(self) -> int | None:
        """The position in the innermost foreach; None outside of one.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def code(self) -> MetaflowCode | None:
        """The code package, if one was stored; a purely local run stores none.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def environment_info(self) -> dict[str, Any]:
        """The environment the task ran in, if there is a code package.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def parent_tasks(self) -> Iterator[Task]:
        """The tasks that this one took its inputs from."""

    @property
    def child_tasks(self) -> Iterator[Task]:
        """The tasks that took their inputs from this one."""

    @property
    def parent_task_pathspecs(self) -> Iterator[str]:
        """The pathspecs of `parent_tasks`."""

    @property
    def child_task_pathspecs(self) -> Iterator[str]:
        """The pathspecs of `child_tasks`."""

    def loglines(
        self, stream: str, as_unicode: bool = True, meta_dict: dict[str, Any] | None = None
    ) -> Iterator[tuple[datetime, str]]:
        """The lines of a log, each with its time in UTC.

        - `stream`: `stdout` or `stderr`
        - `as_unicode`: False gives bytes, default True
        - `meta_dict`: `metadata_dict`, if it is at hand already

        [Docs](https://docs.metaflow.org/api/client)
        """

    def __iter__(self) -> Iterator[DataArtifact]: ...
    def __getitem__(self, name: str) -> DataArtifact: ...

class Step(MetaflowObject):
    """One step of a run: `Step("MyFlow/1234/train")`. Iterating gives its tasks, the newest first; `step["5"]` one of them.

    - `pathspec`: flow, run and step

    [Docs](https://docs.metaflow.org/api/client)
    """

    @property
    def task(self) -> Task | None:
        """The task, if the step has only one; after a foreach, just the first that is found.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def finished_at(self) -> datetime | None:
        """When the last of its tasks ended; None while one has not.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def environment_info(self) -> dict[str, Any] | None:
        """The environment the tasks ran in, if there is a code package.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def parent_steps(self) -> Iterator[Step]:
        """The steps that lead to this one."""

    @property
    def child_steps(self) -> Iterator[Step]:
        """The steps this one leads to."""

    def tasks(self, *tags: str) -> Iterable[Task]:
        """An old way to iterate over the tasks; iterate over the step itself."""

    @property
    def control_task(self) -> Task | None:
        """The first task of a `@parallel` step, which leads the others. Not officially documented."""

    def control_tasks(self, *tags: str) -> Iterator[Task]:
        """The leading tasks of a `@parallel` step. Not officially documented.

        - `tags`: only tasks with all of these
        """

    def __iter__(self) -> Iterator[Task]: ...
    def __getitem__(self, task_id: str) -> Task: ...
