"""Types that the stubs share. Nothing here exists in Metaflow: do not import it from a sample."""

from typing import Any, Callable, Protocol, TypeVar

from .flowspec import FlowSpec

F = TypeVar("F", bound=Callable[..., Any])
FlowT = TypeVar("FlowT", bound=type[FlowSpec])

# What a decorator returns when it is called with arguments. Protocols instead of
# `Callable[[F], F]`, because a hover then reads `-> StepDecorator`.

class StepDecorator(Protocol):
    """Takes a step and gives it back with its signature unchanged."""

    def __call__(self, step: F, /) -> F: ...

class FlowDecorator(Protocol):
    """Takes a flow class and gives it back."""

    def __call__(self, flow: FlowT, /) -> FlowT: ...
