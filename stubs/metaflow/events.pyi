from datetime import datetime
from typing import Iterator, NamedTuple

from .client.core import Run

class MetaflowEvent(NamedTuple):
    """One event that started a run.

    [Docs](https://docs.metaflow.org/production/event-triggering/inspect-events)
    """

    name: str
    """The name of the event."""
    id: str
    """The id of the event."""
    timestamp: datetime
    """When the event was made."""
    type: str
    """`event`, or `run` if the event is a finished run."""

class Trigger:
    """What started the run: events or finished runs. The value of `current.trigger` and `Run.trigger`.

    [Docs](https://docs.metaflow.org/production/event-triggering/inspect-events)
    """

    @classmethod
    def from_runs(cls, run_objs: list[Run]) -> Trigger:
        """A trigger as if these runs had started the flow, for trying things out."""

    @property
    def event(self) -> MetaflowEvent | None:
        """The event, the latest if there were several."""

    @property
    def events(self) -> list[MetaflowEvent] | None:
        """All events, the latest first; None if there are none."""

    @property
    def run(self) -> Run | None:
        """The finished run, the latest if there were several; None if no run was the trigger."""

    @property
    def runs(self) -> list[Run] | None:
        """All finished runs, the latest first; None if there are none."""

    def __getitem__(self, key: str) -> Run | MetaflowEvent: ...
    def __iter__(self) -> Iterator[MetaflowEvent]: ...
    def __contains__(self, ident: str) -> bool: ...
