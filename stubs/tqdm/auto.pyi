"""A few names of tqdm.auto; everything else is Any."""

from typing import Any

from . import tqdm as tqdm

def __getattr__(name: str) -> Any: ...
