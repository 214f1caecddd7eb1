from typing import Any, overload

from ._typing import F, StepDecorator

@overload
def step(f: F) -> F:
    """Makes a method of a `FlowSpec` a step of the flow. Write it below all other decorators.

    A step that joins branches takes a second parameter, usually called `inputs`. The flow begins at the step called `start` and finishes at `end`, unless the keywords below name other ones.

    - `start`: this is the first step of the flow, default False
    - `end`: this is the last step of the flow, default False
    - `node_info`: values kept with the step in the flow's graph, for extensions

    [Docs](https://docs.metaflow.org/api/step-decorators/step)
    """

@overload
def step(*, start: bool = False, end: bool = False, node_info: dict[str, Any] | None = None) -> StepDecorator: ...
