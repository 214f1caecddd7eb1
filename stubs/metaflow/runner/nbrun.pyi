from typing import Any

from metaflow.client import Run
from metaflow.flowspec import FlowSpec

from .metaflow_runner import ExecutingRun

class NBRunnerInitializationError(Exception):
    """There is no notebook: `NBRunner` needs IPython."""

class NBRunner:
    """Runs a flow from the notebook cell that defines it, on the cell's last line.

    Only this cell's text reaches the run, up to the end of the class: functions and imports of other cells are unknown there.

    - `flow`: the class, not an instance
    - `show_output`: print what blocking calls print, default True
    - `profile`: Metaflow configuration profile
    - `env`: further environment variables
    - `base_dir`: directory for the temporary flow file and the run, default the current one
    - `file_read_timeout`: seconds to wait until the run says its id, default 3600
    - further keywords: options before the command, as for `Runner`

    [Docs](https://docs.metaflow.org/api/runner)
    """

    def __init__(
        self,
        flow: type[FlowSpec],
        show_output: bool = True,
        profile: str | None = None,
        env: dict[str, str] | None = None,
        base_dir: str | None = None,
        file_read_timeout: int = 3600,
        **kwargs: Any,
    ) -> None: ...
    def nbrun(self, **kwargs: Any) -> Run:
        """Run the flow, wait, clean up and return the run. It does not raise when the run failed: look at `successful`.

        - keywords: the flow's Parameters and options of `run`

        [Docs](https://docs.metaflow.org/api/runner)
        """
    def nbresume(self, **kwargs: Any) -> Run:
        """Resume a run, wait, clean up and return the new run. It does not raise when that failed.

        - keywords: options of `resume`

        [Docs](https://docs.metaflow.org/api/runner)
        """
    def run(self, **kwargs: Any) -> ExecutingRun:
        """Run the flow and wait, as `Runner.run`. Call `cleanup` afterwards."""
    def resume(self, **kwargs: Any) -> ExecutingRun:
        """Resume a run and wait, as `Runner.resume`. Call `cleanup` afterwards."""
    async def async_run(self, **kwargs: Any) -> ExecutingRun:
        """Start the flow and return as soon as it runs. Must be awaited; call `cleanup` afterwards.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    async def async_resume(self, **kwargs: Any) -> ExecutingRun:
        """Start resuming a run and return as soon as it runs. Must be awaited; call `cleanup` afterwards.

        [Docs](https://docs.metaflow.org/api/runner)
        """
    def cleanup(self) -> None:
        """Delete the temporary flow file and the logs. Not needed after `nbrun` and `nbresume`.

        [Docs](https://docs.metaflow.org/api/runner)
        """
