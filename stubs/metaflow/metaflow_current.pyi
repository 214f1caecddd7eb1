from typing import Any, Iterable, NamedTuple

from .client.core import Run, Task
from .events import Trigger
from .plugins.cards.component_serializer import CardComponentCollector

class Parallel(NamedTuple):
    """The place of a task in a `@parallel` step."""

    main_ip: str
    """The address of the first task, which the others connect to."""
    num_nodes: int
    """The number of tasks."""
    node_index: int
    """The number of this task, from 0."""
    control_task_id: str | None
    """The id of the first task."""

# Strings that are None outside of a task are plain `str` here: a flow reads them
# inside of one.

class Current:
    """The class of `current`."""

    def __contains__(self, key: str) -> bool: ...
    def get(self, key: str, default: Any = None) -> Any:
        """The attribute of this name, or the default where it does not exist.

        For attributes that only some decorator adds.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def is_running_flow(self) -> bool:
        """True inside a task. For libraries that are also used outside of flows.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def flow_name(self) -> str:
        """The name of the flow; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def run_id(self) -> str:
        """The id of the run; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def step_name(self) -> str:
        """The name of the step; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def task_id(self) -> str:
        """The id of the task; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def pathspec(self) -> str:
        """Where the Client finds this task: `Flow/run/step/task`; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def retry_count(self) -> int:
        """The number of attempts before this one: 0 at the first.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def origin_run_id(self) -> str | None:
        """The id of the run that was resumed; None in a run that `resume` did not start.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def namespace(self) -> str:
        """The namespace of the run, such as `user:reader`.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def username(self) -> str | None:
        """Who started the run, if known.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def tempdir(self) -> str:
        """The directory for temporary files: the working directory, unless a memory file system is configured.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def run(self) -> Run | None:
        """The running run, as a Client object; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def task(self) -> Task | None:
        """The running task, as a Client object; None outside of a task.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def tags(self) -> Iterable[str]:
        """An old property; `current.run.tags` has the tags of the run."""

    @property
    def parameter_names(self) -> list[str]:
        """The names of the flow's Parameters, as attributes of `self`."""

    @property
    def graph(self) -> dict[str, Any]:
        """The flow's graph: steps, Parameters, constants, decorators. RuntimeError outside of a task."""

    @property
    def card(self) -> CardComponentCollector:
        """The card of the step, to append components to. AttributeError in a step without `@card`.

        With several cards, `current.card["id"]` picks one.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def parallel(self) -> Parallel:
        """The place of this task among those of a `@parallel` step. Only in flows that have one.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def is_parallel(self) -> bool:
        """True in a task of a `@parallel` step; AttributeError in any other."""

    @property
    def spot_termination_notice(self) -> str:
        """The path of a file that appears when the spot instance is about to be taken away. Only on AWS Batch and Kubernetes.

        [Docs](https://docs.metaflow.org/scaling/remote-tasks/spot-instances)
        """

    @property
    def project_name(self) -> str:
        """The name of the project. Only with `@project`.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def branch_name(self) -> str:
        """The branch of the project, such as `user.reader` or `prod`. Only with `@project`.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def project_flow_name(self) -> str:
        """The name of the flow with project and branch before it, as on the scheduler. Only with `@project`.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def is_user_branch(self) -> bool:
        """True if neither a branch nor production was chosen. Only with `@project`.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def is_production(self) -> bool:
        """True on the production branch. Only with `@project`.

        [Docs](https://docs.metaflow.org/api/current)
        """

    @property
    def trigger(self) -> Trigger:
        """What started the run, if an event or another flow did; AttributeError if not.

        `current.get("trigger")` is None then.

        [Docs](https://docs.metaflow.org/api/current)
        """

current: Current
"""Facts about the running task: who, where, which attempt. Also useful in modules that the flow calls.

[Docs](https://docs.metaflow.org/api/current)
"""
