from typing import Any, Callable, Iterator

from ..parameters import Parameter
from ..user_configs.config_parameters import ConfigValue
from .mutable_step import MutableStep

class MutableFlow:
    """A flow as a mutator sees it. Its steps, Parameters and Configs are also attributes: `mutable_flow.start`.

    [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
    """

    IGNORE: int
    """For `duplicates`: keep the decorator that is there."""
    ERROR: int
    """For `duplicates`: raise an exception, if the new one comes from the source and not from the command line."""
    OVERRIDE: int
    """For `duplicates`: replace the decorator that is there."""

    @property
    def decorator_specs(self) -> Iterator[tuple[str, str, list[Any], dict[str, Any]]]:
        """The decorators of the flow: short name, full name, positional and keyword arguments of each.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    @property
    def configs(self) -> Iterator[tuple[str, ConfigValue]]:
        """The Configs of the flow: name and value of each.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    @property
    def parameters(self) -> Iterator[tuple[str, Parameter[Any]]]:
        """The Parameters of the flow: attribute name and Parameter, not its value, of each.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    @property
    def steps(self) -> Iterator[tuple[str, MutableStep]]:
        """The steps of the flow, name and step of each, in no particular order.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def has_decorator(self, name: str) -> bool:
        """True if the flow has a decorator of this name.

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
        """Adds a decorator to the flow; returns it, or None if it was not added. Only in `pre_mutate`.

        - `deco_type`: the decorator itself, or a string such as `"project:name=demo"`
        - `deco_args`: positional arguments, for mutators of your own
        - `deco_kwargs`: keyword arguments; not with a string that has arguments
        - `duplicates`: what to do if the flow has it already, default `MutableFlow.IGNORE`

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def remove_decorator(
        self, deco_name: str, deco_args: list[Any] | None = None, deco_kwargs: dict[str, Any] | None = None
    ) -> bool:
        """Removes decorators from the flow; True if there was one to remove. Only in `pre_mutate`, and not for mutators.

        - `deco_name`: the name; alone, all decorators of this name go
        - `deco_args`, `deco_kwargs`: only the one with exactly these arguments

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def add_parameter(self, name: str, value: Parameter[Any], overwrite: bool = False) -> None:
        """Adds a Parameter to the flow. Only in `pre_mutate`.

        - `name`: of the attribute
        - `value`: a `Parameter` or an `IncludeFile`
        - `overwrite`: True replaces an attribute that is there, default False

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def remove_parameter(self, parameter_name: str) -> bool:
        """Removes a Parameter from the flow; True if there was one. Only in `pre_mutate`.

        - `parameter_name`: the name on the command line, not that of the attribute

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def __getattr__(self, name: str) -> Any: ...
