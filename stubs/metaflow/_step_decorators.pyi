# Metaflow makes these functions when it is imported, from the decorator classes of
# its plugins; no module of its own holds them. One of the overloads carries the
# docstring, which a hover shows for both. A decorator that always fails without
# arguments, such as `@timeout`, has no bare form here.

from typing import Any, Mapping, Sequence, overload

from ._typing import F, StepDecorator

@overload
def retry(*, times: int = 3, minutes_between_retries: int = 2) -> StepDecorator:
    """Runs the task again when it fails.

    Every attempt starts from the same inputs: what a failed attempt assigned to `self` is not there in the next one. Use `@retry(times=0)` where repeating would do harm.

    - `times`: further attempts after the first, at most 4, default 3
    - `minutes_between_retries`: minutes, default 2

    [Docs](https://docs.metaflow.org/api/step-decorators/retry)
    """

@overload
def retry(step: F) -> F: ...
@overload
def catch(*, var: str | None = None, print_exception: bool = True) -> StepDecorator:
    """Lets the flow go on when the step fails, after the last attempt of `@retry`. The artifact `var` then has the exception.

    The task counts as successful, also for `resume`. What the step assigned before the exception is kept. Not for a step that starts a foreach or a switch.

    - `var`: artifact that receives the exception, as a `MetaflowExceptionWrapper`, and None when all went well; default none
    - `print_exception`: print it to the log, default True

    [Docs](https://docs.metaflow.org/api/step-decorators/catch)
    """

@overload
def catch(step: F) -> F: ...
def timeout(*, seconds: int = 0, minutes: int = 0, hours: int = 0) -> StepDecorator:
    """Raises an exception in the step when it runs for too long.

    The arguments are added up. `@retry` and `@catch` apply to the exception as to any other.

    - `seconds`, `minutes`, `hours`: default 0 each; at least one is needed

    [Docs](https://docs.metaflow.org/api/step-decorators/timeout)
    """

@overload
def resources(
    *,
    cpu: float = 1,
    gpu: int | None = None,
    disk: int | None = None,
    memory: int = 4096,
    shared_memory: int | None = None,
) -> StepDecorator:
    """Says what the step needs, whatever it runs on.

    Only `@batch` and `@kubernetes` heed it, as in `run --with kubernetes`; a local run does not.

    - `cpu`: number of CPUs, default 1
    - `gpu`: number of GPUs, default none
    - `disk`: MB, for Kubernetes only
    - `memory`: MB, default 4096
    - `shared_memory`: MiB, size of `/dev/shm`

    [Docs](https://docs.metaflow.org/api/step-decorators/resources)
    """

@overload
def resources(step: F) -> F: ...
@overload
def environment(*, vars: Mapping[str, Any] = {}) -> StepDecorator:
    """Sets environment variables for the step, before its process starts.

    - `vars`: names and values; the values are turned into strings

    [Docs](https://docs.metaflow.org/api/step-decorators/environment)
    """

@overload
def environment(step: F) -> F: ...
@overload
def secrets(
    *,
    sources: Sequence[str | Mapping[str, Any]] = [],
    role: str | None = None,
    allow_override: bool = False,
) -> StepDecorator:
    """Puts secrets from a secrets manager into environment variables, before the step runs.

    - `sources`: the secrets, each by its name or as a dictionary with more details
    - `role`: role to read them with
    - `allow_override`: may replace environment variables that exist already, default False

    [Docs](https://docs.metaflow.org/api/step-decorators/secrets)
    """

@overload
def secrets(step: F) -> F: ...
@overload
def pypi(
    *,
    packages: Mapping[str, str] = {},
    python: str | None = None,
    disabled: bool = False,
) -> StepDecorator:
    """Runs the step with exactly these packages from PyPI, and no others.

    Works only with `--environment=pypi` before the command. Import the packages inside the step, since the other steps do not have them.

    - `packages`: names and versions, added to those of `@pypi_base`
    - `python`: version of Python, default the one that starts the run
    - `disabled`: True runs the step in the ordinary environment, default False

    [Docs](https://docs.metaflow.org/api/step-decorators/pypi)
    """

@overload
def pypi(step: F) -> F: ...
@overload
def conda(
    *,
    packages: Mapping[str, str] = {},
    libraries: Mapping[str, str] = {},
    python: str | None = None,
    disabled: bool = False,
) -> StepDecorator:
    """Runs the step with exactly these Conda packages, and no others.

    Works only with `--environment=conda` before the command. Import the packages inside the step, since the other steps do not have them.

    - `packages`: names and versions, added to those of `@conda_base`
    - `libraries`: the old name of `packages`
    - `python`: version of Python, default the one that starts the run
    - `disabled`: True runs the step in the ordinary environment, default False

    [Docs](https://docs.metaflow.org/api/step-decorators/conda)
    """

@overload
def conda(step: F) -> F: ...
@overload
def card(
    *,
    type: str = "default",
    id: str | None = None,
    options: Mapping[str, Any] = {},
    timeout: int = 45,
    save_errors: bool = True,
    refresh_interval: int = 5,
    scope: str = "task",
    rank: str | None = None,
    customize: bool = False,
) -> StepDecorator:
    """Makes a report of each task of the step, in HTML, after the task has run.

    Fill it through `current.card`. A step may have several, told apart by `id`. A report that fails does not fail the step.

    - `type`: `default` shows the artifacts, `blank` only what you add; other card types by their name
    - `id`: name for `current.card["..."]`
    - `options`: for the card type
    - `timeout`: seconds that making the report may take, default 45
    - `save_errors`: show a report that failed as a card with the error, default True
    - `refresh_interval`: seconds between updates while the task runs, default 5

    [Docs](https://docs.metaflow.org/api/step-decorators/card)
    """

@overload
def card(step: F) -> F: ...
@overload
def parallel() -> StepDecorator:
    """Makes the step a gang: several tasks that run at the same time and know each other.

    The step before starts it with `self.next(self.x, num_parallel=4)`, the one after is a join. `current.parallel` tells the tasks apart.

    [Docs](https://docs.metaflow.org/scaling/remote-tasks/distributed-computing)
    """

@overload
def parallel(step: F) -> F: ...
@overload
def pytorch_parallel(*, master_port: int | None = None) -> StepDecorator:
    """Like `@parallel`, with the environment variables set that distributed PyTorch reads.

    - `master_port`: port of the first task, default one computed from the run id

    [Docs](https://docs.metaflow.org/scaling/remote-tasks/distributed-computing)
    """

@overload
def pytorch_parallel(step: F) -> F: ...
