from typing import Any, ClassVar, Iterator

from metaflow.runner.deployer import DeployedFlow, TriggeredRun

class ArgoWorkflowsTriggeredRun(TriggeredRun):
    """A run on Argo Workflows.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    def suspend(self, *, authorize: str | None = None) -> bool:
        """Pause the workflow: no further task starts. True if the command succeeded.

        - `authorize`: production token

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def unsuspend(self, *, authorize: str | None = None) -> bool:
        """Go on with a paused workflow. True if the command succeeded.

        - `authorize`: production token

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def terminate(self, *, authorize: str | None = None) -> bool:
        """Stop the workflow. True if the command succeeded.

        - `authorize`: production token

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def wait_for_completion(self, check_interval: int = 5, timeout: int | None = None) -> None:
        """Wait until the workflow has ended, well or not: look at `status` afterwards.

        - `check_interval`: seconds between two looks, default 5
        - `timeout`: seconds after which it raises `TimeoutError`, default never
        """
    @property
    def is_running(self) -> bool:
        """Is the status 'Pending' or 'Running'?"""
    @property
    def status(self) -> str | None:
        """The workflow's status, such as 'Pending', 'Running', 'Succeeded' or 'Failed'; None if it cannot be found out.

        [Docs](https://docs.metaflow.org/api/deployer)
        """

class ArgoWorkflowsDeployedFlow(DeployedFlow):
    """A flow on Argo Workflows.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    TYPE: ClassVar[str | None]
    @property
    def workflow_template(self) -> dict[str, Any] | None:
        """The compiled template after `create(only_json=True)`, else None."""
    # The class methods below take no `impl`, unlike those of DeployedFlow; Metaflow itself breaks the substitution rule here.
    @classmethod
    def list_deployed_flows(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, flow_name: str | None = None
    ) -> Iterator[ArgoWorkflowsDeployedFlow]:
        """Go through the workflow templates. Those that cannot be read are silently left out.

        - `flow_name`: only deployments of this flow, default all

        [Docs](https://docs.metaflow.org/metaflow/managing-flows/deployer)
        """
    @classmethod
    def from_deployment(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, identifier: str, metadata: str | None = None
    ) -> ArgoWorkflowsDeployedFlow:
        """Find a deployed flow by the name of its workflow template.

        [Docs](https://docs.metaflow.org/metaflow/managing-flows/deployer)
        """
    @classmethod
    def get_triggered_run(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, identifier: str, run_id: str, metadata: str | None = None
    ) -> ArgoWorkflowsTriggeredRun:
        """Find a triggered run by the template's name and the run's id."""
    @property
    def production_token(self) -> str | None:
        """The token that allows replacing this deployment, None if it cannot be found out.

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def delete(self, *, authorize: str | None = None) -> bool:
        """Delete the workflow template. True if the command succeeded.

        - `authorize`: production token

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def trigger(self, **kwargs: Any) -> ArgoWorkflowsTriggeredRun:
        """Start a run now, without waiting for it.

        - keywords: the flow's Parameters

        [Docs](https://docs.metaflow.org/api/deployer)
        """
