# Made when Metaflow is imported, like those of `_step_decorators`.

from typing import Any, Callable, Mapping, Sequence, overload

from ._typing import FlowDecorator, FlowT

def project(*, name: str, branch: str | None = None, production: bool = False) -> FlowDecorator:
    """Makes the flow part of a project: flows that are deployed together, in branches of their own.

    `current.project_name` and `current.branch_name` say where a task runs.

    - `name`: of the project; lower-case letters, digits and underscores, and unique on the production scheduler
    - `branch`: its name becomes `test.<branch>`, with `production` `prod.<branch>`; without it the branch is `user.<user name>`, with `production` `prod`
    - `production`: default False; both can also be given on the command line

    [Docs](https://docs.metaflow.org/api/flow-decorators/project)
    """

@overload
def schedule(
    *,
    cron: str | None = None,
    weekly: bool = False,
    daily: bool = True,
    hourly: bool = False,
    timezone: str | None = None,
) -> FlowDecorator:
    """Starts the deployed flow at set times. A run started by hand is not affected.

    The first that is set counts: `cron`, `weekly`, `hourly`, `daily`.

    - `cron`: an expression in the syntax of the scheduler
    - `weekly`: Sundays at midnight, default False
    - `daily`: every midnight, default True
    - `hourly`: at every full hour, default False
    - `timezone`: an IANA name, for Argo Workflows only; default UTC

    [Docs](https://docs.metaflow.org/api/flow-decorators/schedule)
    """

@overload
def schedule(flow: FlowT) -> FlowT: ...
def trigger(
    *,
    event: str | Mapping[str, Any] | Callable[..., Any] | None = None,
    events: Sequence[str | Mapping[str, Any] | Callable[..., Any]] = [],
    options: Mapping[str, Any] = {},
) -> FlowDecorator:
    """Starts the deployed flow when an event arrives. In the run, `current.trigger` has the event.

    - `event`: its name, or `{"name": ..., "parameters": {"parameter of the flow": "field of the event"}}`, or a function that returns one of these when the flow is deployed
    - `events`: several, all of which must arrive
    - `options`: for the scheduler

    [Docs](https://docs.metaflow.org/api/flow-decorators/trigger)
    """

def trigger_on_finish(
    *,
    flow: str | Mapping[str, str] | Callable[..., Any] | None = None,
    flows: Sequence[str | Mapping[str, str] | Callable[..., Any]] = [],
    options: Mapping[str, Any] = {},
) -> FlowDecorator:
    """Starts the deployed flow when another flow has finished successfully.

    In the run, `current.trigger.run` is the run that started it. With `@project`, only flows of the same project and branch count, unless the name says otherwise.

    - `flow`: its name, or a dictionary with `name`, `project`, `branch` or `project_branch`
    - `flows`: several, all of which must finish
    - `options`: for the scheduler

    [Docs](https://docs.metaflow.org/api/flow-decorators/trigger_on_finish)
    """

@overload
def pypi_base(
    *,
    packages: Mapping[str, str] = {},
    python: str | None = None,
    disabled: bool = False,
) -> FlowDecorator:
    """Gives all steps of the flow the same packages from PyPI; `@pypi` adds to them.

    Works only with `--environment=pypi` before the command.

    - `packages`: names and versions
    - `python`: version of Python, default the one that starts the run
    - `disabled`: True runs the steps in the ordinary environment, default False

    [Docs](https://docs.metaflow.org/scaling/dependencies/libraries)
    """

@overload
def pypi_base(flow: FlowT) -> FlowT: ...
@overload
def conda_base(
    *,
    packages: Mapping[str, str] = {},
    libraries: Mapping[str, str] = {},
    python: str | None = None,
    disabled: bool = False,
) -> FlowDecorator:
    """Gives all steps of the flow the same Conda packages; `@conda` adds to them.

    Works only with `--environment=conda` before the command.

    - `packages`: names and versions
    - `libraries`: the old name of `packages`
    - `python`: version of Python, default the one that starts the run
    - `disabled`: True runs the steps in the ordinary environment, default False

    [Docs](https://docs.metaflow.org/api/flow-decorators/conda_base)
    """

@overload
def conda_base(flow: FlowT) -> FlowT: ...
def exit_hook(
    *,
    on_success: Sequence[str | Callable[..., Any]] = [],
    on_error: Sequence[str | Callable[..., Any]] = [],
    options: Mapping[str, Any] = {},
) -> FlowDecorator:
    """Calls functions after the run has ended. They are no steps and make no artifacts.

    The functions are ordinary ones of the flow's file; one that takes a parameter receives the `Run`. At least one of the two lists is needed.

    - `on_success`: called when the run succeeded
    - `on_error`: called when the run failed
    - `options`: for the environment the functions run in

    [Docs](https://docs.metaflow.org/scaling/failures)
    """

