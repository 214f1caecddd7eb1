from typing import Callable

def namespaced_event_name(event_name: str) -> Callable[..., str]:
    """A name for an event that belongs to one `@project` and branch: `mfns.<project>.<branch>.<event_name>`.

    Without `@project` it is `mfns.<event_name>`. The result is a function that gives the name when the flow is deployed or the event is published.

    - `event_name`: the name inside the project
    """
