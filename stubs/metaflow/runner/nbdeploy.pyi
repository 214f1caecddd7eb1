from typing import Any

from metaflow.flowspec import FlowSpec
from metaflow.plugins.argo.argo_workflows_deployer import ArgoWorkflowsDeployer
from metaflow.plugins.aws.step_functions.step_functions_deployer import StepFunctionsDeployer

class NBDeployerInitializationError(Exception):
    """There is no notebook: `NBDeployer` needs IPython."""

class NBDeployer:
    """Deploys a flow from the notebook cell that defines it, on the cell's last line. What is not in this cell is not deployed.

    - `flow`: the class, not an instance
    - `show_output`: print what the deployment prints, default True
    - `profile`: Metaflow configuration profile
    - `env`: further environment variables
    - `base_dir`: directory for the temporary flow file, default the current one
    - `file_read_timeout`: seconds to wait for the deployment's answer, default 3600
    - further keywords: options before the command, as for `Deployer`

    [Docs](https://docs.metaflow.org/api/deployer)
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
    # The real class passes every other name on to its Deployer; spelled out here, so that a typo is an error.
    def argo_workflows(self, *, name: str | None = None) -> ArgoWorkflowsDeployer:
        """Choose Argo Workflows, as `Deployer.argo_workflows`.

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def step_functions(self, *, name: str | None = None) -> StepFunctionsDeployer:
        """Choose AWS Step Functions, as `Deployer.step_functions`.

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def cleanup(self) -> None:
        """Delete the temporary flow file.

        [Docs](https://docs.metaflow.org/api/deployer)
        """
