from typing import Any

from metaflow.runner.deployer_impl import DeployerImpl

from .argo_workflows_deployer_objects import ArgoWorkflowsDeployedFlow

class ArgoWorkflowsDeployer(DeployerImpl):
    """Deploys a flow to Argo Workflows.

    [Docs](https://docs.metaflow.org/api/deployer)
    """

    def __init__(self, deployer_kwargs: dict[str, str], **kwargs: Any) -> None: ...
    @staticmethod
    def deployed_flow_type() -> type[ArgoWorkflowsDeployedFlow]: ...
    # The options of `argo-workflows create`, which the real method, like its base, takes as **kwargs; hence the ignored rule.
    def create(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        *,
        authorize: str | None = None,
        generate_new_token: bool = False,
        given_token: str | None = None,
        tags: list[str] | None = None,
        user_namespace: str | None = None,
        only_json: bool = False,
        max_workers: int = 100,
        workflow_timeout: int | None = None,
        workflow_priority: int | None = None,
        auto_emit_argo_events: bool = True,
        notify_on_error: bool = False,
        notify_on_success: bool = False,
        notify_slack_webhook_url: str | None = None,
        notify_pager_duty_integration_key: str | None = None,
        notify_incident_io_api_key: str | None = None,
        incident_io_alert_source_config_id: str | None = None,
        incident_io_metadata: list[str] | None = None,
        enable_heartbeat_daemon: bool = False,
        enable_error_msg_capture: bool = True,
        workflow_title: str | None = None,
        workflow_description: str | None = None,
    ) -> ArgoWorkflowsDeployedFlow:
        """Deploy the flow as a workflow template. It starts nothing by itself unless the flow has a schedule or a trigger.

        - `authorize`: production token, needed to replace a deployment that somebody else made
        - `generate_new_token`, `given_token`: move the deployment to a new production namespace
        - `tags`: tags for all its runs
        - `max_workers`: parallel tasks, default 100
        - `workflow_timeout`: seconds, default no limit
        - `workflow_priority`: a higher number goes first
        - `notify_on_error`, `notify_on_success`: send a message, default False
        - `only_json`: compile it without deploying

        [Docs](https://docs.metaflow.org/api/deployer)
        """
