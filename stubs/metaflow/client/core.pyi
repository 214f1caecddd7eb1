from datetime import datetime
from typing import Iterable, Iterator

from ..events import Trigger
from ._base import (
    DataArtifact as DataArtifact,
    MetaflowArtifacts as MetaflowArtifacts,
    MetaflowCode as MetaflowCode,
    MetaflowData as MetaflowData,
    MetaflowObject as MetaflowObject,
)
from ._tasks import Metadata as Metadata, Step as Step, Task as Task

def namespace(ns: str | None) -> str | None:
    """Switches the namespace for the whole process, and returns it.

    The Client finds only objects of this namespace. At first it is your own, `user:<name>`; with None it finds everything.

    - `ns`: a tag, or None

    [Docs](https://docs.metaflow.org/api/client)
    """

def get_namespace() -> str | None:
    """The current namespace; None if there is no restriction.

    [Docs](https://docs.metaflow.org/api/client)
    """

def default_namespace() -> str:
    """Switches back to the namespace of the user, and returns it.

    [Docs](https://docs.metaflow.org/api/client)
    """

def metadata(ms: str) -> str:
    """Switches the metadata provider for the whole process, and returns what it is now.

    - `ms`: `local@/path`, `service@https://...`, or only the path or the address

    [Docs](https://docs.metaflow.org/api/client)
    """

def get_metadata() -> str:
    """The current metadata provider and where it is.

    [Docs](https://docs.metaflow.org/api/client)
    """

def default_metadata() -> str:
    """Switches back to the metadata provider of the configuration, and returns what it is.

    [Docs](https://docs.metaflow.org/api/client)
    """

def inspect_spin(datastore_root: str = ".") -> None:
    """Makes the Client look at what `spin` stored, in place of the runs.

    - `datastore_root`: the directory that holds `.metaflow_spin`, default the current one

    [Docs](https://docs.metaflow.org/metaflow/authoring-flows/spin-input-output)
    """

class Metaflow:
    """All flows of the current namespace: iterate, or take one with `Metaflow()["MyFlow"]`.

    [Docs](https://docs.metaflow.org/api/client)
    """

    def __init__(self) -> None: ...
    @property
    def flows(self) -> list[Flow]:
        """All flows.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def __iter__(self) -> Iterator[Flow]: ...
    def __getitem__(self, name: str) -> Flow: ...

class Flow(MetaflowObject):
    """All runs of one flow: `Flow("MyFlow")`. Iterating gives them, the newest first; `flow["1234"]` one of them.

    - `pathspec`: the name of the flow

    [Docs](https://docs.metaflow.org/api/client)
    """

    @property
    def latest_run(self) -> Run | None:
        """The newest run of the namespace; it may still be running, or have failed.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def latest_successful_run(self) -> Run | None:
        """The newest run of the namespace that succeeded.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def runs(self, *tags: str) -> Iterator[Run]:
        """The runs with all of these tags, the newest first.

        - `tags`: none means all runs

        [Docs](https://docs.metaflow.org/api/client)
        """

    def __iter__(self) -> Iterator[Run]: ...
    def __getitem__(self, run_id: str) -> Run: ...

class Run(MetaflowObject):
    """One run of a flow: `Run("MyFlow/1234")`. Iterating gives its steps; `run["train"]` one of them.

    - `pathspec`: flow and run

    [Docs](https://docs.metaflow.org/api/client)
    """

    @property
    def data(self) -> MetaflowData:  # None is left out, or `"x" in run.data` would be refused
        """The artifacts of the last step only; what a join dropped is not there. None until that step has started.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def successful(self) -> bool:
        """True if the last step succeeded; False while the run goes on.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def finished(self) -> bool:
        """True if the last step has ended. A run that failed before it never finishes.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def finished_at(self) -> datetime | None:
        """When the last step ended, or None.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def end_task(self) -> Task | None:
        """The task of the last step; None before it has started.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def code(self) -> MetaflowCode | None:
        """The code package, if one was stored; a purely local run stores none.

        [Docs](https://docs.metaflow.org/api/client)
        """

    @property
    def trigger(self) -> Trigger | None:
        """What started the run, if an event or another flow did.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def steps(self, *tags: str) -> Iterator[Step]:
        """An old way to iterate over the steps; iterate over the run itself."""

    def add_tag(self, tag: str) -> None:
        """Adds a tag to the run.

        - `tag`: a text; nothing happens if it is a system tag

        [Docs](https://docs.metaflow.org/api/client)
        """

    def add_tags(self, tags: Iterable[str]) -> None:
        """Adds several tags to the run.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def remove_tag(self, tag: str) -> None:
        """Removes a tag from the run. One that is not there does no harm; a system tag is an error.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def remove_tags(self, tags: Iterable[str]) -> None:
        """Removes several tags from the run.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def replace_tag(self, tag_to_remove: str, tag_to_add: str) -> None:
        """Removes one tag and adds another at once.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def replace_tags(self, tags_to_remove: Iterable[str], tags_to_add: Iterable[str]) -> None:
        """Removes some tags and adds others at once.

        [Docs](https://docs.metaflow.org/api/client)
        """

    def __iter__(self) -> Iterator[Step]: ...
    def __getitem__(self, name: str) -> Step: ...
