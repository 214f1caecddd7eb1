from datetime import datetime
from tarfile import TarFile
from tempfile import TemporaryDirectory
from typing import Any, Iterable, Iterator

class MetaflowObject:
    """What flows, runs, steps, tasks and artifacts have in common.

    Raises `MetaflowNotFound` if there is no such object, and `MetaflowNamespaceMismatch` if it is not in the current namespace.

    - `pathspec`: where the object is, such as `MyFlow/1234/train/5`

    [Docs](https://docs.metaflow.org/api/client)
    """

    id: str
    """The last part of the pathspec."""

    # `attempt` stands at Task and DataArtifact: Metaflow refuses it for the others.
    def __init__(self, pathspec: str) -> None: ...
    @property
    def pathspec(self) -> str:
        """Where the object is: flow, run, step, task and artifact, separated by slashes, as far as they apply."""

    @property
    def path_components(self) -> list[str]:
        """The parts of the pathspec."""

    @property
    def origin_pathspec(self) -> str | None:
        """What this object was cloned from, if `resume` cloned it.

        A run that `resume` did not start can have the text `MyFlow/None` here.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def parent(self) -> MetaflowObject | None:
        """The object above: the flow of a run, the run of a step."""

    @property
    def tags(self) -> frozenset[str]:
        """All tags of the run that the object belongs to.

        [Docs](https://docs.metaflow.org/scaling/tagging)
        """

    @property
    def user_tags(self) -> frozenset[str]:
        """The tags that people gave to the run.

        [Docs](https://docs.metaflow.org/scaling/tagging)
        """

    @property
    def system_tags(self) -> frozenset[str]:
        """The tags that Metaflow gave to the run, such as `user:reader`.

        [Docs](https://docs.metaflow.org/scaling/tagging)
        """

    @property
    def created_at(self) -> datetime:
        """When the object was made."""

    def is_in_namespace(self) -> bool:
        """True if the current namespace contains the object."""

    def __contains__(self, id: str) -> bool: ...

class MetaflowCode:
    """The code package of a run or a task.

    Runs that are purely local have none: it is stored when a step runs remotely, or on deployment.

    [Docs](https://docs.metaflow.org/api/client)
    """

    @property
    def path(self) -> str:
        """Where the package is in the datastore."""

    @property
    def info(self) -> dict[str, str]:
        """Facts about the package: script, version of Metaflow, type of environment."""

    @property
    def flowspec(self) -> str:
        """The source of the file with the flow."""

    @property
    def script_name(self) -> str:
        """The name of the file with the flow."""

    @property
    def tarball(self) -> TarFile:
        """The package itself, opened."""

    def extract(self) -> TemporaryDirectory[str]:
        """Writes the user's files to a temporary directory, which goes when the returned object does."""

class MetaflowData:
    """The artifacts of a task as attributes: `run.data.x`.

    Each one is loaded when it is named, from the datastore. `"x" in run.data` tells whether it is there. Names that begin with an underscore are not listed.

    [Docs](https://docs.metaflow.org/api/client)
    """

    def __init__(self, artifacts: Iterable[DataArtifact]) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __contains__(self, var: str) -> bool: ...
    def __dir__(self) -> list[str]: ...

class MetaflowArtifacts(tuple[DataArtifact, ...]):
    """The artifacts of a task, each as an attribute of its name; nothing is loaded."""

    def __getattr__(self, name: str) -> DataArtifact: ...

class DataArtifact(MetaflowObject):
    """One artifact: `DataArtifact("MyFlow/1234/train/5/model")`.

    - `pathspec`: flow, run, step, task and name
    - `attempt`: one attempt of the task, from 0; default the last

    [Docs](https://docs.metaflow.org/api/client)
    """

    def __init__(self, pathspec: str, attempt: int | None = None) -> None: ...
    # an attribute: a property of type Any is shown as a function
    data: Any
    """The value, loaded from the datastore. Its classes must be importable here.

    [Docs](https://docs.metaflow.org/api/client)
    """

    @property
    def size(self) -> int:
        """Bytes of the pickled value; in the datastore it is compressed.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def sha(self) -> str:
        """The SHA-1 of the pickled value, its key in the datastore: same value, same key, if the pickle is the same.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def finished_at(self) -> datetime:
        """When it was made, the same as `created_at`."""

    def __iter__(self) -> Iterator[MetaflowObject]: ...
    def __getitem__(self, id: str) -> MetaflowObject: ...
