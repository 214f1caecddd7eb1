from typing import Any, Iterable, Self, TypeVar, overload

from ..flowspec import FlowSpec
from .mutable_flow import MutableFlow

FlowT = TypeVar("FlowT", bound=type[FlowSpec])

class FlowMutator:
    """Derive from it to write a decorator that changes a flow: its Parameters, its decorators and those of its steps.

    [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
    """

    decorator_name: str
    """Module and class of the mutator."""

    # bare and with arguments, as for step decorators
    @overload
    def __new__(cls, flow: FlowT, /) -> FlowT: ...
    @overload
    def __new__(cls, *args: Any, **kwargs: Any) -> Self: ...
    def __call__(self, flow: FlowT, /) -> FlowT: ...
    def init(self, *args: Any, **kwargs: Any) -> None:
        """Receives the arguments of the decorator: write it instead of `__init__`.

        Configs given as arguments arrive as their values.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def pre_mutate(self, mutable_flow: MutableFlow) -> None:
        """Called once the Configs are known, before the command line is read.

        The only place where Parameters and flow decorators can be added or removed.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def mutate(self, mutable_flow: MutableFlow) -> None:
        """Called when the command line with its `--with` options has been read.

        Here only the steps can be changed, not the flow itself.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def add_to_package(self) -> Iterable[tuple[Any, ...]]:
        """Names further files for the code package, as tuples of path, name in the package, and kind."""
