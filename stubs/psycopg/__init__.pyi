"""Not described here: every name of psycopg is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
