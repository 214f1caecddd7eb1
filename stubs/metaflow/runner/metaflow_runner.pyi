from typing import Any, AsyncIterator, Literal, Self

from metaflow.client import Run, Task

class ExecutingProcess:
    """The process that runs a flow, as `Runner` returns it.

    [Docs](https://docs.metaflow.org/api/runner)
    """

    def __init__(self, runner: Runner, command_obj: Any) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, exc_type: Any, exc_value: Any, traceback: Any) -> None: ...
    async def wait(self, timeout: float | None = None, stream: str | None = None) -> Self:
        """Wait until the process has ended. Must be awaited.

        - `timeout`: seconds, default no limit; after that the run is ended
        - `stream`: 'stdout' or 'stderr', to print that stream meanwhile

        [Docs](https://docs.metaflow.org/api/runner)
        """
    @property
    def returncode(self) -> int | None:
        """The exit code: 0 is success, None means still running.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    @property
    def status(self) -> Literal["timeout", "running", "failed", "successful"]:
        """What became of the process. A failed run does not raise: look here.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    @property
    def stdout(self) -> str:
        """What it has printed so far.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    @property
    def stderr(self) -> str:
        """What it has printed to stderr so far.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    def stream_log(self, stream: str, position: int | None = None) -> AsyncIterator[tuple[int, str]]:
        """Follow a stream with `async for`: pairs of a position and a line.

        - `stream`: 'stdout' or 'stderr'
        - `position`: where to go on from, default the beginning

        [Docs](https://docs.metaflow.org/api/runner)
        """

class ExecutingTask(ExecutingProcess):
    """One task, executed by `spin`.

    [Docs](https://docs.metaflow.org/metaflow/authoring-flows/introduction)
    """

    task: Task
    """The task in the Client API. Its artifacts are there only if `spin` was called with `persist=True`."""
    def __init__(self, runner: Runner, command_obj: Any, task_obj: Task) -> None: ...

class ExecutingRun(ExecutingProcess):
    """One run, started by `run` or `resume`. Its id is `run.id`.

    [Docs](https://docs.metaflow.org/api/runner)
    """

    run: Run
    """The run in the Client API."""
    def __init__(self, runner: Runner, command_obj: Any, run_obj: Run) -> None: ...

class Runner:
    """Runs a flow file from Python, with the same command line as by hand, in a process of its own. Use it with `with`, which removes its temporary files.

    - `flow_file`: the file with the flow
    - `show_output`: print what blocking calls print, default True
    - `profile`: Metaflow configuration profile
    - `env`: further environment variables
    - `cwd`: directory to run in, default the current one
    - `file_read_timeout`: seconds to wait until the run says its id, default 3600
    - further keywords: options before the command, such as `pylint=False`, `environment='pypi'`, `decospecs=['retry']` for `--with retry`

    [Docs](https://docs.metaflow.org/api/runner)
    """

    def __init__(
        self,
        flow_file: str,
        show_output: bool = True,
        profile: str | None = None,
        env: dict[str, str] | None = None,
        cwd: str | None = None,
        file_read_timeout: int = 3600,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, exc_type: Any, exc_value: Any, traceback: Any) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, exc_type: Any, exc_value: Any, traceback: Any) -> None: ...
    def run(self, **kwargs: Any) -> ExecutingRun:
        """Run the flow and wait until it has ended. A failed run does not raise: look at `status`.

        - keywords: the flow's Parameters, whose types are checked first, and options of `run`: `tags=[…]`, `max_workers=4`, `decospecs=[…]`

        [Docs](https://docs.metaflow.org/api/runner)
        """
    def resume(self, **kwargs: Any) -> ExecutingRun:
        """Resume a run and wait until that has ended. Finished tasks are cloned, whatever became of their code.

        - keywords: options of `resume`, such as `step_to_rerun='train'`, `origin_run_id='…'`, `tags=[…]`

        [Docs](https://docs.metaflow.org/api/runner)
        """
    def spin(self, pathspec: str, **kwargs: Any) -> ExecutingTask:
        """Execute one step again, with the inputs that it had in an earlier run, and wait until that has ended.

        - `pathspec`: a step of the latest run, or `Flow/run/step[/task]`
        - keywords: options of `spin`, such as `persist=True` to keep artifacts, or `artifacts_module='inputs.py'` to replace inputs

        [Docs](https://docs.metaflow.org/metaflow/authoring-flows/introduction)
        """
    async def async_run(self, **kwargs: Any) -> ExecutingRun:
        """Start the flow and return as soon as it runs. Must be awaited; keywords as for `run`.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    async def async_resume(self, **kwargs: Any) -> ExecutingRun:
        """Start resuming a run and return as soon as it runs. Must be awaited; keywords as for `resume`.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    async def async_spin(self, pathspec: str, **kwargs: Any) -> ExecutingTask:
        """Start one step again and return as soon as it runs. Must be awaited; arguments as for `spin`.

        [Docs](https://docs.metaflow.org/metaflow/authoring-flows/introduction)
        """
    def cleanup(self) -> None:
        """Delete the temporary files with the logs. It ends no run; `with` calls it for you.

        [Docs](https://docs.metaflow.org/api/runner)
        """
