from typing import Any, Callable, Iterator

from .mutable_flow import MutableFlow

class MutableStep:
    """A step as a mutator sees it: its decorators can be listed, added and removed.

    [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
    """

    IGNORE: int
    """For `duplicates`: keep the decorator that is there."""
    ERROR: int
    """For `duplicates`: raise an exception, if the new one comes from the source and not from the command line."""
    OVERRIDE: int
    """For `duplicates`: replace the decorator that is there."""

    @property
    def flow(self) -> MutableFlow:
        """The flow of the step."""

    @property
    def decorator_specs(self) -> Iterator[tuple[str, str, list[Any], dict[str, Any]]]:
        """The decorators of the step: short name, full name, positional and keyword arguments of each.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def has_decorator(self, name: str) -> bool:
        """True if the step has a decorator of this name.

        - `name`: short, or full with module and class
        """

    def get_decorator_specs(self, name: str) -> list[tuple[str, str, list[Any], dict[str, Any]]]:
        """The entries of `decorator_specs` with this name; empty if there are none.

        - `name`: short, or full with module and class
        """

    def add_decorator(
        self,
        deco_type: Callable[..., Any] | str,
        deco_args: list[Any] | None = None,
        deco_kwargs: dict[str, Any] | None = None,
        duplicates: int = 1,
    ) -> Any:
        """Adds a decorator to the step; returns it, or None if it was not added.

        A `StepMutator` can only be added in `pre_mutate`.

        - `deco_type`: the decorator itself, or a string such as `"retry:times=3"`
        - `deco_args`: positional arguments, for decorators of your own
        - `deco_kwargs`: keyword arguments; not with a string that has arguments
        - `duplicates`: what to do if the step has it already, default `MutableStep.IGNORE`

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def remove_decorator(
        self, deco_name: str, deco_args: list[Any] | None = None, deco_kwargs: dict[str, Any] | None = None
    ) -> bool:
        """Removes decorators from the step; True if there was one to remove.

        - `deco_name`: the name; alone, all decorators of this name go
        - `deco_args`, `deco_kwargs`: only the one with exactly these arguments

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """
