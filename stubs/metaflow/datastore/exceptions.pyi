from ..exception import MetaflowException

class DataException(MetaflowException):
    """Something went wrong in the datastore, for example an artifact could not be serialized."""

class UnpicklableArtifactException(MetaflowException):
    """An artifact cannot be pickled, a lock or an open file for example.

    It is raised after the code of the step has finished. None of the task's artifacts is then readable, the others neither.
    """

    def __init__(self, artifact_name: str | None = None) -> None: ...
