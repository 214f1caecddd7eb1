"""A few names of Pydantic; everything else is Any."""

from typing import Any

class BaseModel(Any):
    """A class whose fields are checked when an instance is made."""

class ValidationError(ValueError):
    """The data does not fit the model."""

    def __getattr__(self, name: str) -> Any: ...

def __getattr__(name: str) -> Any: ...
