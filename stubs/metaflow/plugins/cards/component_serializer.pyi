from typing import Any, Iterable, Iterator, ValuesView

from .card_modules.card import MetaflowCardComponent

class ComponentStore:
    """The components of one card, by id. Deleting one removes it from the card; replacing one is refused."""

    def __init__(
        self, logger: Any, card_type: str | None = None, components: Iterable[MetaflowCardComponent] | None = None, user_set_id: str | None = None
    ) -> None: ...
    @property
    def layout_last_changed_on(self) -> float:
        """When a component was last added or removed, in Unix seconds."""
    def append(self, component: MetaflowCardComponent, id: str | None = None) -> None:
        """Add a component, under the id if one is given."""
    def extend(self, components: Iterable[MetaflowCardComponent]) -> None:
        """Add several components."""
    def clear(self) -> None:
        """Remove all components."""
    def keys(self) -> list[str]:
        """The ids, made up by Metaflow where none was given."""
    def values(self) -> ValuesView[MetaflowCardComponent]:
        """The components."""
    def __iter__(self) -> Iterator[MetaflowCardComponent]: ...
    def __getitem__(self, key: str) -> MetaflowCardComponent: ...
    def __setitem__(self, key: str, value: MetaflowCardComponent) -> None: ...
    def __delitem__(self, key: str) -> None: ...
    def __contains__(self, key: object) -> bool: ...
    def __len__(self) -> int: ...

class CardComponentManager:
    """The components of one of several cards: what `current.card['id']` gives.

    [Docs](https://docs.metaflow.org/api/current)
    """

    def __init__(
        self,
        card_uuid: str,
        decorator_attributes: dict[str, Any],
        card_creator: Any,
        components: Iterable[MetaflowCardComponent] | None = None,
        logger: Any = None,
        no_warnings: bool = False,
        user_set_card_id: str | None = None,
        runtime_card: bool = False,
        card_options: dict[str, Any] | None = None,
        refresh_interval: int = 5,
    ) -> None: ...
    @property
    def components(self) -> ComponentStore:
        """The components by id."""
    def append(self, component: MetaflowCardComponent, id: str | None = None) -> None:
        """Add a component at the end of this card.

        - `id`: a name under which `components[id]` finds it again

        [Docs](https://docs.metaflow.org/api/current)
        """
    def extend(self, components: Iterable[MetaflowCardComponent]) -> None:
        """Add several components at the end of this card.

        [Docs](https://docs.metaflow.org/api/current)
        """
    def clear(self) -> None:
        """Remove all components from this card."""
    def refresh(self, data: Any = None, force: bool = False) -> None:
        """Show the card's present state while the task runs. Calls that follow too fast (`refresh_interval` of `@card`, default 5 seconds) are dropped.

        - `data`: what a card type of your own receives; must be JSON
        - `force`: render the whole card, not only the changed data

        [Docs](https://docs.metaflow.org/metaflow/visualizing-results/dynamic-cards)
        """
    def __iter__(self) -> Iterator[MetaflowCardComponent]: ...

class CardComponentCollector:
    """The cards of the running task: what `current.card` is in a step with `@card`.

    With several cards give each an id, `@card(id='a')`, and write `current.card['a']`; otherwise Metaflow only warns and drops the component.

    [Docs](https://docs.metaflow.org/api/current)
    """

    def __init__(self, logger: Any = None, card_creator: Any = None) -> None: ...
    @staticmethod
    def create_uuid() -> str:
        """A random id without dashes."""
    @property
    def components(self) -> ComponentStore:
        """The components of the card by id; None, with a warning, where it is unclear which card is meant."""
    def append(self, component: MetaflowCardComponent, id: str | None = None) -> None:
        """Add a component at the end of the card. The card is made after the task, unless `refresh` shows it earlier.

        - `id`: a name under which `components[id]` finds it again

        [Docs](https://docs.metaflow.org/api/current)
        """
    def extend(self, components: Iterable[MetaflowCardComponent]) -> None:
        """Add several components at the end of the card.

        [Docs](https://docs.metaflow.org/api/current)
        """
    def clear(self) -> None:
        """Remove all components from the card."""
    def refresh(self, data: Any = None, force: bool = False) -> None:
        """Show the card's present state while the task runs. Calls that follow too fast (`refresh_interval` of `@card`, default 5 seconds) are dropped.

        - `data`: what a card type of your own receives; must be JSON
        - `force`: render the whole card, not only the changed data

        [Docs](https://docs.metaflow.org/metaflow/visualizing-results/dynamic-cards)
        """
    def get(self, type: str | None = None) -> list[CardComponentManager]:
        """All cards of a type; an empty list without one."""
    def __getitem__(self, key: str) -> CardComponentManager: ...
    def __setitem__(self, key: str, value: list[MetaflowCardComponent]) -> None: ...
