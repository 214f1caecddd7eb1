from typing import Generic, Iterator, TypeVar, overload

from ..flowspec import FlowSpec

FlowT_co = TypeVar("FlowT_co", bound=FlowSpec, covariant=True)

# Metaflow's own class is not generic. Here it is, so that a checker that knows
# the flow (`Inputs["MyFlow"]`) knows the artifacts of every branch.

class Inputs(Generic[FlowT_co]):
    """What a join step receives: one flow object per branch or foreach task.

    Iterate over it (`for inp in inputs`), index it (`inputs[0]`), or name the step before the join (`inputs.train_a`).

    After a foreach the order is that of the list. It has no `len()`: use `list(inputs)`. In the join itself, `self` has none of the artifacts of the branches until you assign or merge them.

    [Docs](https://docs.metaflow.org/metaflow/basics)
    """

    @overload
    def __getitem__(self, idx: int) -> FlowT_co: ...
    @overload
    def __getitem__(self, idx: slice) -> list[FlowT_co]: ...
    def __iter__(self) -> Iterator[FlowT_co]: ...
    def __getattr__(self, step_name: str) -> FlowT_co: ...
