from typing import Any, Callable, Self

from metaflow.exception import MetaflowException

class ArgoEventException(MetaflowException):
    """An event could not be published, and errors were not to be ignored."""

class ArgoEvent:
    """A message that starts the deployed flows waiting for it with `@trigger(event=…)`. It needs flows deployed on Argo Workflows.

    - `name`: the event's name, or a function without arguments that returns it, such as `namespaced_event_name('x')`
    - `url`: the endpoint, default the configured one
    - `payload`: values for the parameters of the triggered flows
    - `access_token`: a bearer token for the endpoint

    [Docs](https://docs.metaflow.org/api/argoevent)
    """

    def __init__(
        self,
        name: str | Callable[[], str],
        url: str | None = None,
        payload: dict[str, Any] | None = None,
        access_token: str | None = None,
    ) -> None: ...
    def add_to_payload(self, key: str, value: Any) -> Self:
        """Add one value to the payload, as text: Metaflow calls `str` on it. Returns the event itself.

        [Docs](https://docs.metaflow.org/api/argoevent)
        """
    def publish(self, payload: dict[str, Any] | None = None, force: bool = True, ignore_errors: bool = True) -> str | None:
        """Send the event and return its id. It does not wait for a flow to start, and a failure is only printed.

        - `payload`: further values, for this call only
        - `force`: with False, send it only from a task on Argo Workflows
        - `ignore_errors`: with False, a failure raises

        [Docs](https://docs.metaflow.org/api/argoevent)
        """
    def safe_publish(self, payload: dict[str, Any] | None = None, ignore_errors: bool = True) -> str | None:
        """Send the event from a deployed flow; elsewhere only print that it was not sent.

        - `payload`: further values, for this call only
        - `ignore_errors`: with False, a failure raises, and so does calling it outside a deployed flow

        [Docs](https://docs.metaflow.org/api/argoevent)
        """
