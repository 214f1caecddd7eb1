from typing import Any

from metaflow.client import Task

from .card import MetaflowCard, MetaflowCardComponent

class DefaultComponent(MetaflowCardComponent):
    """The base of the parts that the built-in cards are made of."""

    type: str | None
    def __init__(self, title: str | None = None, subtitle: str | None = None) -> None: ...
    def render(self) -> dict[str, Any]: ...

class PageComponent(DefaultComponent):
    """One page of a built-in card: a title and a list of components."""

    def __init__(self, title: str | None = None, subtitle: str | None = None, contents: list[Any] = []) -> None: ...

class DefaultCard(MetaflowCard):
    """The card of `@card` without a type: the task's details, its artifacts, and what the step added.

    [Docs](https://docs.metaflow.org/metaflow/visualizing-results/effortless-task-inspection-with-default-cards)
    """

    def __init__(
        self,
        options: dict[str, Any] = ...,
        components: list[Any] = [],
        graph: Any = None,
        graph_info: Any = None,
        flow: Any = None,
        **kwargs: Any,
    ) -> None: ...
    def render(self, task: Task, runtime: bool = False) -> str: ...

class BlankCard(MetaflowCard):
    """The card of `@card(type='blank')`: only what the step added.

    [Docs](https://docs.metaflow.org/metaflow/visualizing-results/easy-custom-reports-with-card-components)
    """

    def __init__(self, options: dict[str, Any] = ..., components: list[Any] = [], graph: Any = None, **kwargs: Any) -> None: ...
    def render(self, task: Task, components: list[Any] = [], runtime: bool = False) -> str: ...

class ErrorCard(MetaflowCard):
    """The card that Metaflow stores in place of one that could not be made."""

    def __init__(
        self, options: dict[str, Any] = {}, components: list[Any] = [], graph: Any = None, graph_info: Any = None, **kwargs: Any
    ) -> None: ...
    def render(self, task: Task, stack_trace: str | None = None) -> str: ...
