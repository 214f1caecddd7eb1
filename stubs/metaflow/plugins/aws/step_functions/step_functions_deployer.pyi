from typing import Any

from metaflow.runner.deployer_impl import DeployerImpl

from .step_functions_deployer_objects import StepFunctionsDeployedFlow

class StepFunctionsDeployer(DeployerImpl):
    """Deploys a flow to AWS Step Functions.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    def __init__(self, deployer_kwargs: dict[str, str], **kwargs: Any) -> None: ...
    @staticmethod
    def deployed_flow_type() -> type[StepFunctionsDeployedFlow]: ...
    # The options of `step-functions create`, which the real method, like its base, takes as **kwargs; hence the ignored rule.
    def create(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        *,
        authorize: str | None = None,
        generate_new_token: bool = False,
        given_token: str | None = None,
        tags: list[str] | None = None,
        aws_batch_tags: list[str] | None = None,
        user_namespace: str | None = None,
        only_json: bool = False,
        max_workers: int = 100,
        workflow_timeout: int | None = None,
        log_execution_history: bool = False,
        use_distributed_map: bool = False,
        compress_state_machine: bool = False,
    ) -> StepFunctionsDeployedFlow:
        """Deploy the flow as a state machine. It starts nothing by itself unless the flow has a schedule.

        - `authorize`: production token, needed to replace a deployment that somebody else made
        - `generate_new_token`, `given_token`: move the deployment to a new production namespace
        - `tags`: tags for all its runs
        - `max_workers`: parallel tasks, default 100
        - `workflow_timeout`: seconds, default no limit
        - `use_distributed_map`: for a foreach with very many tasks, default False
        - `only_json`: compile it without deploying

        [Docs](https://docs.metaflow.org/api/deployer)
        """
