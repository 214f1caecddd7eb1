from typing import Any

from metaflow.client import Task

class MetaflowCard:
    """The base of card types. A subclass sets `type`, a name that no other card type has, and writes `render`.

    Metaflow makes an instance in a process of its own after the task.

    - `options`: what `@card(options=…)` was given; must be JSON
    - `components`: the rendered components that the step added
    - `graph`: the flow's graph
    - `flow`: the flow

    [Docs](https://docs.metaflow.org/api/cards)
    """

    RELOAD_POLICY_NEVER: str
    RELOAD_POLICY_ALWAYS: str
    RELOAD_POLICY_ONCHANGE: str
    RELOAD_POLICY_TOKEN: str
    type: str | None
    """The name for `@card(type=…)`."""
    ALLOW_USER_COMPONENTS: bool
    """May the step add components? Default False."""
    RUNTIME_UPDATABLE: bool
    """May the card be shown while the task runs? Default False."""
    RELOAD_POLICY: str
    """When a viewer loads the page again: `RELOAD_POLICY_NEVER` (default), `_ALWAYS` or `_ONCHANGE`."""
    scope: str
    runtime_data: Any
    def __init__(self, options: dict[str, Any] = {}, components: list[Any] = [], graph: Any = None, flow: Any = None) -> None: ...
    def render(self, task: Task) -> str | None:
        """Make the card: the HTML of the page. Subclasses must write it; if it raises or returns None, an error card is stored and the step goes on.

        - `task`: the finished task

        [Docs](https://docs.metaflow.org/api/cards)
        """
    def render_runtime(self, task: Task, data: Any) -> str | None:
        """Make the card while the task runs. Called with `RUNTIME_UPDATABLE = True` only.

        - `data`: a dictionary; `data['user']` is what `refresh` was given

        [Docs](https://docs.metaflow.org/api/cards)
        """
    def refresh(self, task: Task, data: Any) -> Any:
        """The new data for a card that is already shown. Must return something JSON can hold.

        [Docs](https://docs.metaflow.org/api/cards)
        """
    def reload_content_token(self, task: Task, data: Any) -> str:
        """A text that changes whenever a viewer should load the page again. Used with `RELOAD_POLICY_ONCHANGE`."""

class MetaflowCardComponent:
    """The base of card components.

    [Docs](https://docs.metaflow.org/api/cards)
    """

    REALTIME_UPDATABLE: bool
    """Does the component follow `update` while the task runs? Default False."""
    @property
    def component_id(self) -> str | None:
        """The component's id on its card, None until it has one."""
    @component_id.setter
    def component_id(self, value: str) -> None: ...
    def update(self, *args: Any, **kwargs: Any) -> None:
        """Change what the component shows. Visible after `current.card.refresh()`, or on the final card."""
    def render(self) -> Any:
        """The component as HTML or as a dictionary. Metaflow calls it."""
