from typing import Any, Callable, Mapping, overload

from .datastore.inputs import Inputs as Inputs
from .exception import MetaflowException
from .parameters import Parameter as Parameter

class InvalidNextException(MetaflowException):
    """The arguments of `self.next()` are no valid transition, or it was called twice."""

    def __init__(self, msg: str) -> None: ...

class FlowSpec:
    """A flow: a subclass of `FlowSpec`. What a step assigns to `self` is an artifact, which later steps can read.

    Artifacts are stored when the task ends, even when it fails. Names that really begin with two underscores, functions and methods are left out.

    Creating an object of the class, `MyFlow()`, runs the command line.

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    # The real class has `__getattr__`, which loads artifacts. It is left out here,
    # or every misspelt artifact would pass: an artifact is known because some step
    # of the flow assigns it.

    # Metaflow's own `use_cli` is left out too: it serves Metaflow itself, and would
    # stand in the hover of every flow.
    def __init__(self) -> None: ...
    @property
    def script_name(self) -> str:
        """The file name of the script that defines the flow. An old property, kept for old code."""

    @property
    def index(self) -> int | None:
        """The position of this task in the innermost foreach, from 0; None outside of a foreach.

        [Docs](https://docs.metaflow.org/api/flowspec)
        """
    _graph_info: dict[str, Any]
    """The flow's graph as it is stored with every run: steps, names of Parameters and constants, decorators. Internal."""
    # an attribute: a property of type Any is shown as a function
    input: Any
    """The element of the foreach list that this task was started for; None outside of a foreach.

    Every task loads the whole list: put names or paths into it, not data.

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    def foreach_stack(self) -> list[tuple[int, int, Any]]:
        """The foreaches this task is in, the outermost first.

        Each is a tuple: the index, the number of tasks, and the element.

        [Docs](https://docs.metaflow.org/api/flowspec)
        """

    def merge_artifacts(
        self,
        inputs: Inputs[Any],
        exclude: list[str] | None = None,
        include: list[str] | None = None,
    ) -> None:
        """Takes over, in a join, the artifacts on which all branches agree. Assign first, then merge: what `self` has already is left alone.

        The others must have the same stored content in every branch that has them. Contents are compared by hash and nothing is loaded.

        A value that was only read can still conflict, since reading stores it again: a set of strings, for example.

        - `exclude`: names to leave out
        - `include`: take only these; not together with `exclude`

        Raises `UnhandledInMergeArtifactsException` on a conflict and `MissingInMergeArtifactsException` if an included name is in no branch.

        [Docs](https://docs.metaflow.org/api/flowspec)
        """

    @overload
    def next(self, *dsts: Callable[..., None]) -> None:
        """Says what comes next: one step, several branches, a task for each element (`foreach`), or a choice (`condition`). The last statement of every step but the last step.

        - `self.next(self.a)`: go on with one step
        - `self.next(self.a, self.b)`: split into branches, to be joined later
        - `self.next(self.a, foreach="items")`: one task for each element of the artifact `items`
        - `self.next(self.a, num_parallel=4)`: a gang of tasks that run at the same time; `a` has `@parallel`
        - `self.next({"x": self.a, "y": self.b}, condition="kind")`: one step, chosen by the value of the artifact `kind`

        The graph is read from the source, so the call cannot be computed.

        [Docs](https://docs.metaflow.org/api/flowspec)
        """

    @overload
    def next(self, dst: Callable[..., None], /, *, foreach: str) -> None: ...
    @overload
    def next(self, dst: Callable[..., None], /, *, num_parallel: int) -> None: ...
    @overload
    def next(self, cases: Mapping[Any, Callable[..., None]], /, *, condition: str) -> None: ...
