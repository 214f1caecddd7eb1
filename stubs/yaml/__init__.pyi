"""A few names of PyYAML; everything else is Any."""

from typing import Any

def safe_load(stream: Any) -> Any:
    """Parse the first YAML document of a text or a file into plain Python values."""

def safe_dump(data: Any, stream: Any = None, **kwds: Any) -> Any:
    """Write plain Python values as YAML: into the file, or returned as text if there is none."""

def __getattr__(name: str) -> Any: ...
