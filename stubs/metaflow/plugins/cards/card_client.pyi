from typing import Any, Iterator

from metaflow.client import Task

class Card:
    """One card of a task: an HTML page. A notebook shows it as the value of a cell.

    [Docs](https://docs.metaflow.org/api/cards)
    """

    hash: str
    type: str
    """The card type, the `type` of `@card`."""
    from_resumed: bool
    origin_pathspec: str | None
    def __init__(
        self,
        card_ds: Any,
        type: str,
        path: str,
        hash: str,
        id: str | None = None,
        html: str | None = None,
        created_on: Any = None,
        from_resumed: bool = False,
        origin_pathspec: str | None = None,
    ) -> None: ...
    def get(self) -> str:
        """The HTML of the card, read from the datastore at the first call and kept.

        [Docs](https://docs.metaflow.org/api/cards)
        """
    def get_data(self) -> dict[str, Any] | None:
        """The data of the card's last refresh while the task ran, None if there is none."""
    def view(self) -> None:
        """Open the card in the browser of this machine.

        [Docs](https://docs.metaflow.org/api/cards)
        """
    @property
    def path(self) -> str:
        """Where the card lies in the datastore."""
    @property
    def id(self) -> str | None:
        """The `id` given to `@card`, else None."""

class CardContainer:
    """The cards of one task: index it, iterate over it, ask for its length. A notebook shows all of them.

    [Docs](https://docs.metaflow.org/api/cards)
    """

    from_resumed: bool
    """Do the cards come from the task that a resumed run cloned?"""
    origin_pathspec: str | None
    """The task that made the cards, if the run was resumed, else None."""
    def __init__(self, card_paths: list[str], card_ds: Any, origin_pathspec: str | None = None) -> None: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Card]: ...
    def __getitem__(self, index: int) -> Card: ...

def get_cards(task: str | Task, id: str | None = None, type: str | None = None, follow_resumed: bool = True) -> CardContainer:
    """Find the cards of a task. Their HTML is read only when one is shown or asked for with `get`.

    A pathspec given as text also sets the global namespace to None.

    - `task`: a `Task` or `Flow/run/step/task`
    - `id`, `type`: only cards with this id or of this type
    - `follow_resumed`: for a cloned task, look at the task it was cloned from; a clone has no cards of its own

    [Docs](https://docs.metaflow.org/api/cards)
    """
