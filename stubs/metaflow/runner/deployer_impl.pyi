from typing import Any, ClassVar, Self

from .deployer import DeployedFlow

class DeployerImpl:
    """The base of the deployers for one orchestrator each."""

    TYPE: ClassVar[str | None]
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
    @property
    def to_reload(self) -> list[str]:
        """Modules that Metaflow loads anew for the deployment."""
    @property
    def deployer_kwargs(self) -> dict[str, Any]:
        """The options of the orchestrator, such as `name`."""
    @staticmethod
    def deployed_flow_type() -> type[DeployedFlow]:
        """The class of what `create` returns."""
    def __enter__(self) -> Self: ...
    def __exit__(self, exc_type: Any, exc_value: Any, traceback: Any) -> None: ...
    def create(self, **kwargs: Any) -> DeployedFlow:
        """Deploy the flow. A deployment that fails raises `RuntimeError`.

        [Docs](https://docs.metaflow.org/api/deployer)
        """
    def cleanup(self) -> None:
        """Delete the temporary files."""
