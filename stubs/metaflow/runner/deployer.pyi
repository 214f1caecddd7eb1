from typing import Any, ClassVar, Iterator

from metaflow.client import Run
from metaflow.plugins.argo.argo_workflows_deployer import ArgoWorkflowsDeployer
from metaflow.plugins.argo.argo_workflows_deployer_objects import ArgoWorkflowsDeployedFlow, ArgoWorkflowsTriggeredRun
from metaflow.plugins.aws.step_functions.step_functions_deployer import StepFunctionsDeployer

from .deployer_impl import DeployerImpl

class Deployer:
    """Deploys a flow file to a production orchestrator from Python: choose one, then call `create()`.

    - `flow_file`: the file with the flow
    - `show_output`: print what the deployment prints, default True
    - `profile`: Metaflow configuration profile
    - `env`: further environment variables
    - `cwd`: directory to work in, default the current one
    - `file_read_timeout`: seconds to wait for the deployment's answer, default 3600
    - further keywords: options before the command, such as `production=True` with `@project`, or `decospecs=['retry']`

    [Docs](https://docs.metaflow.org/api/deployer)
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
    def argo_workflows(self, *, name: str | None = None) -> ArgoWorkflowsDeployer:
        """Choose Argo Workflows. Nothing is deployed before `create()`.

        - `name`: the workflow template's name, default made from the flow's name

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def step_functions(self, *, name: str | None = None) -> StepFunctionsDeployer:
        """Choose AWS Step Functions. Nothing is deployed before `create()`.

        - `name`: the state machine's name, default made from the flow's name

        [Docs](https://docs.metaflow.org/api/deployer)
        """

class TriggeredRun:
    """A run that was asked for on an orchestrator. It may not have started yet.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    deployer: DeployerImpl
    pathspec: str
    """`Flow/run`, known before the run exists."""
    name: str
    """The run's name on the orchestrator."""
    metadata_for_flow: str
    def __init__(self, deployer: DeployerImpl, content: str) -> None: ...
    def wait_for_run(self, check_interval: int = 5, timeout: int | None = None) -> Run:
        """Wait until the `start` step runs, and return the run. It does not wait for the run's end.

        - `check_interval`: seconds between two looks, default 5
        - `timeout`: seconds after which it raises `TimeoutError`, default never

        [Docs](https://docs.metaflow.org/metaflow/managing-flows/deployer)
        """
    @property
    def run(self) -> Run | None:
        """The run in the Client API, None until its `start` step runs.

        [Docs](https://docs.metaflow.org/api/deployer)
        """

class DeployedFlow:
    """A flow on an orchestrator, as `create()` or `from_deployment` returns it.

    Of the two orchestrators only Argo Workflows can be asked for existing deployments; with `impl='step_functions'` these methods raise `NotImplementedError`.

    [Docs](https://docs.metaflow.org/metaflow/managing-flows/deployer)
    """

    TYPE: ClassVar[str | None]
    deployer: DeployerImpl
    name: str
    """The deployment's name, which `from_deployment` takes."""
    flow_name: str
    """The name of the flow class."""
    metadata: str
    def __init__(self, deployer: DeployerImpl) -> None: ...
    @classmethod
    def from_deployment(cls, identifier: str, metadata: str | None = None, impl: str = "argo_workflows") -> ArgoWorkflowsDeployedFlow:
        """Find a deployed flow by its name.

        - `identifier`: the deployment's name
        - `metadata`: where its metadata is, default the configured one
        - `impl`: the orchestrator; only 'argo_workflows' works, which is the default

        [Docs](https://docs.metaflow.org/metaflow/managing-flows/deployer)
        """
    @classmethod
    def list_deployed_flows(cls, flow_name: str | None = None, impl: str = "argo_workflows") -> Iterator[ArgoWorkflowsDeployedFlow]:
        """Go through the deployed flows. Those that cannot be read are silently left out.

        - `flow_name`: only deployments of this flow, default all
        - `impl`: the orchestrator; only 'argo_workflows' works, which is the default

        [Docs](https://docs.metaflow.org/metaflow/managing-flows/deployer)
        """
    @classmethod
    def get_triggered_run(
        cls, identifier: str, run_id: str, metadata: str | None = None, impl: str = "argo_workflows"
    ) -> ArgoWorkflowsTriggeredRun:
        """Find a triggered run.

        - `identifier`: the deployment's name
        - `run_id`: the run's id, such as 'argo-…'
        - `metadata`: where its metadata is, default the configured one
        - `impl`: the orchestrator; only 'argo_workflows' works, which is the default
        """
    @classmethod
    def from_argo_workflows(cls, identifier: str, metadata: str | None = None) -> ArgoWorkflowsDeployedFlow:
        """As `from_deployment`, on Argo Workflows."""
    @classmethod
    def from_step_functions(cls, identifier: str, metadata: str | None = None) -> DeployedFlow:
        """Not implemented in this release: raises `NotImplementedError`."""
    @classmethod
    def list_argo_workflows(cls, flow_name: str | None = None) -> Iterator[ArgoWorkflowsDeployedFlow]:
        """As `list_deployed_flows`, on Argo Workflows."""
    @classmethod
    def list_step_functions(cls, flow_name: str | None = None) -> Iterator[DeployedFlow]:
        """Not implemented in this release: raises `NotImplementedError`."""
    @classmethod
    def get_triggered_argo_workflows_run(cls, identifier: str, run_id: str, metadata: str | None = None) -> ArgoWorkflowsTriggeredRun:
        """As `get_triggered_run`, on Argo Workflows."""
    @classmethod
    def get_triggered_step_functions_run(cls, identifier: str, run_id: str, metadata: str | None = None) -> TriggeredRun:
        """Not implemented in this release: raises `NotImplementedError`."""
