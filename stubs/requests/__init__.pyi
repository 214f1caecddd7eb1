"""A few names of Requests; everything else is Any."""

from typing import Any

class Response(Any):
    """The answer to a request."""

    status_code: int
    """The HTTP status, such as 200."""
    text: str
    """The body as text."""
    content: bytes
    """The body as bytes."""
    ok: bool
    """Is the status below 400?"""
    url: str
    """The address that answered, after redirects."""
    def json(self, **kwargs: Any) -> Any:
        """The body, parsed as JSON."""
    def raise_for_status(self) -> None:
        """Raise `HTTPError` if the status is 400 or above."""

def request(method: str, url: Any, **kwargs: Any) -> Response:
    """Send a request and wait for the answer."""

def get(url: Any, params: Any = None, **kwargs: Any) -> Response:
    """Send a GET request and wait for the answer."""

def post(url: Any, data: Any = None, json: Any = None, **kwargs: Any) -> Response:
    """Send a POST request and wait for the answer."""

def put(url: Any, data: Any = None, **kwargs: Any) -> Response:
    """Send a PUT request and wait for the answer."""

def delete(url: Any, **kwargs: Any) -> Response:
    """Send a DELETE request and wait for the answer."""

def head(url: Any, **kwargs: Any) -> Response:
    """Send a HEAD request and wait for the answer."""

def __getattr__(name: str) -> Any: ...
