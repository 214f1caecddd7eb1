from typing import Any, ClassVar, Iterator

from metaflow.runner.deployer import DeployedFlow, TriggeredRun

class StepFunctionsTriggeredRun(TriggeredRun):
    """A run on AWS Step Functions.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    def terminate(self, *, authorize: str | None = None) -> bool:
        """Stop the execution. True if the command succeeded.

        - `authorize`: production token

        [Docs](https://docs.metaflow.org/api/deployer)
        """

class StepFunctionsDeployedFlow(DeployedFlow):
    """A flow on AWS Step Functions.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    TYPE: ClassVar[str | None]
    # The class methods below take no `impl` and only raise; Metaflow itself breaks the substitution rule here.
    @classmethod
    def list_deployed_flows(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, flow_name: str | None = None
    ) -> Iterator[StepFunctionsDeployedFlow]:
        """Not implemented in this release: raises `NotImplementedError`."""
    @classmethod
    def from_deployment(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, identifier: str, metadata: str | None = None
    ) -> StepFunctionsDeployedFlow:
        """Not implemented in this release: raises `NotImplementedError`."""
    @classmethod
    def get_triggered_run(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, identifier: str, run_id: str, metadata: str | None = None
    ) -> StepFunctionsTriggeredRun:
        """Not implemented in this release: raises `NotImplementedError`."""
    @property
    def production_token(self) -> str | None:
        """The token that allows replacing this deployment, None if it cannot be found out.

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def list_runs(self, states: list[str] | None = None) -> list[StepFunctionsTriggeredRun]:
        """The executions of this deployment.

        - `states`: only these: 'RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'; default all. Others raise `ValueError`

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def delete(self, *, authorize: str | None = None) -> bool:
        """Delete the state machine. True if the command succeeded.

        - `authorize`: production token

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def trigger(self, **kwargs: Any) -> StepFunctionsTriggeredRun:
        """Start a run now, without waiting for it.

        - keywords: the flow's Parameters

        [Docs](https://docs.metaflow.org/api/deployer)
        """
