from typing import Any, Callable, Generator, Iterable, Self, TypeVar, overload

from ..datastore.inputs import Inputs
from .mutable_step import MutableStep

F = TypeVar("F", bound=Callable[..., Any])

USER_SKIP_STEP: dict[str, Any]
"""Yield it from a step decorator to skip the step and go on with the next one.

[Docs](https://docs.metaflow.org/metaflow/composing-flows/advanced-custom-decorators)
"""

# `flow` is Any, because a decorator reads and writes the artifacts of flows it does
# not know.

class UserStepDecoratorBase:
    """What the decorators for steps that users write have in common.

    Used bare, `@my_decorator`, or with arguments, `@my_decorator(x=1)`.
    """

    decorator_name: str
    """The name that `--with` and mutators know the decorator by: module and class."""

    def __call__(self, step: F, /) -> F: ...
    def init(self, *args: Any, **kwargs: Any) -> None:
        """Receives the arguments of the decorator: write it instead of `__init__`.

        A `StepMutator` may take positional ones, a step decorator only keywords. Configs given as arguments arrive as their values.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

class UserStepDecorator(UserStepDecoratorBase):
    """A step decorator of your own, with code before and after the step.

    `@user_step_decorator` makes one of a generator function. Derive from this class for more control.

    [Docs](https://docs.metaflow.org/metaflow/composing-flows/custom-decorators)
    """

    # `@my_decorator` hands the step to the constructor, `@my_decorator(x=1)` calls
    # the new object with it. Either way the step keeps its signature.
    @overload
    def __new__(cls, step: F, /) -> F: ...
    @overload
    def __new__(cls, **kwargs: Any) -> Self: ...
    def pre_step(
        self, step_name: str, flow: Any, inputs: Inputs[Any] | None = None
    ) -> Callable[..., Any] | None:
        """Runs before the step. Return None to run the step, or a function to run in its place.

        - `step_name`: the name of the step
        - `flow`: the flow object, with its artifacts
        - `inputs`: the branches if the step is a join, else None

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/custom-decorators)
        """

    def post_step(
        self, step_name: str, flow: Any, exception: Exception | None = None
    ) -> Exception | tuple[Any, ...] | None:
        """Runs after the step, before its artifacts are stored.

        Return the exception to let the step fail; returning None swallows it. A tuple of an exception or None and a dictionary also says what `self.next` is called with.

        - `exception`: what the step raised, or None

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/advanced-custom-decorators)
        """

    @property
    def skip_step(self) -> bool | dict[str, Any]:
        """Set it to True in `pre_step` to skip the step, or to a dictionary of arguments for `self.next`.

        Write a `post_step` that returns `exception` with it: the inherited one discards the setting, and the task fails.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/advanced-custom-decorators)
        """

    @skip_step.setter
    def skip_step(self, value: bool | dict[str, Any]) -> None: ...

def user_step_decorator(function: Callable[..., Generator[Any, Any, Any]], /) -> type[UserStepDecorator]:
    """Makes a generator function a step decorator: code before `yield` runs before the step, code after it afterwards.

    `yield {}` skips the step. A function that does not yield exactly once makes the task fail.

    The function takes `step_name`, `flow`, `inputs` (None unless the step is a join) and, if the decorator has arguments, `attributes`, a dictionary of them.

    - `yield`: runs the step; an exception of the step is raised here, and swallowed if it is caught
    - `yield USER_SKIP_STEP`: the same as `yield {}`; what is in the dictionary goes to `self.next`
    - `yield function`: calls the function in place of the step

    [Docs](https://docs.metaflow.org/metaflow/composing-flows/custom-decorators)
    """

class StepMutator(UserStepDecoratorBase):
    """Derive from it to write a decorator that changes the decorators of its step.

    [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
    """

    @overload
    def __new__(cls, step: F, /) -> F: ...
    @overload
    def __new__(cls, *args: Any, **kwargs: Any) -> Self: ...
    def pre_mutate(self, mutable_step: MutableStep) -> None:
        """Called once the Configs are known, before the command line is read.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def mutate(self, mutable_step: MutableStep) -> None:
        """Called when the command line with its `--with` options has been read, before the step's decorators apply.

        [Docs](https://docs.metaflow.org/metaflow/composing-flows/mutators)
        """

    def add_to_package(self) -> Iterable[tuple[Any, ...]]:
        """Names further files for the code package, as tuples of path, name in the package, and kind."""
