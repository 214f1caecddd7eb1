"""Not described here: every name of sentence_transformers is Any."""

from typing import Any

def __getattr__(name: str) -> Any: ...
