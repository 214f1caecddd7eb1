from typing import Any

class MetaflowExceptionWrapper(Exception):
    """A copy of an exception that can be pickled: what `@catch(var=...)` puts into its artifact.

    Also the value of `Task.exception`. The original exception object is not kept, only its texts.
    """

    exception: str
    """The message, `str()` of the original exception."""
    type: str
    """Module and class of the original exception, such as `builtins.ValueError`."""
    stacktrace: str | None
    """The formatted traceback, or None if there was none."""

    def __init__(self, exc: BaseException | None = None) -> None: ...

class MetaflowException(Exception):
    """The base of all exceptions that Metaflow raises itself.

    - `msg`: the message, default empty
    - `lineno`: the line of the source it is about
    - `source_file`: the file it is about
    """

    headline: str
    """A short title, printed before the message."""
    message: str
    """The message."""
    line_no: int | None
    """The line of the source it is about, if known."""
    source_file: str | None
    """The file it is about, if known."""

    def __init__(self, msg: str = "", lineno: int | None = None, source_file: str | None = None) -> None: ...

class ParameterFieldFailed(MetaflowException):
    """A function given to a Parameter, its default for example, raised an exception."""

    def __init__(self, name: str, field: str) -> None: ...

class ParameterFieldTypeMismatch(MetaflowException):
    """A function given to a Parameter returned a value of the wrong type."""

    def __init__(self, msg: str) -> None: ...

class ExternalCommandFailed(MetaflowException):
    """A program that Metaflow started failed."""

    def __init__(self, msg: str) -> None: ...

class MetaflowNotFound(MetaflowException):
    """The Client found no such flow, run, step, task or artifact."""

class MetaflowNamespaceMismatch(MetaflowException):
    """The object exists, but not in the current namespace.

    `namespace(None)` makes all objects visible.

    [Docs](https://docs.metaflow.org/scaling/tagging)
    """

    def __init__(self, namespace: str | None) -> None: ...

class MetaflowInvalidPathspec(MetaflowException):
    """A pathspec has the wrong number of parts, `Run("MyFlow")` for example."""

    def __init__(self, msg: str) -> None: ...

class MetaflowInternalError(MetaflowException):
    """Something happened that Metaflow does not expect.

    `resume` raises it too when a step that it clones leads to other steps than before.
    """

class MetaflowTaggingError(MetaflowException):
    """A tag is not acceptable, or cannot be changed."""

class MetaflowUnknownUser(MetaflowException):
    """Metaflow does not know who runs the flow: none of its environment variables has a user name."""

    def __init__(self) -> None: ...

class InvalidDecoratorAttribute(MetaflowException):
    """A decorator was given an argument that it does not have."""

    def __init__(self, deconame: str, attr: str, defaults: Any) -> None: ...

class CommandException(MetaflowException):
    """A command of the flow was given unusable options."""

class MetaflowDataMissing(MetaflowException):
    """Data that should be there is missing."""

class UnhandledInMergeArtifactsException(MetaflowException):
    """`merge_artifacts` found artifacts that differ between the branches and that the join has not assigned.

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    artifact_names: list[str]
    """The artifacts in conflict; a name appears once for each conflicting branch."""

    def __init__(self, msg: str, unhandled: list[str]) -> None: ...

class MissingInMergeArtifactsException(MetaflowException):
    """`merge_artifacts(include=...)` names an artifact that no branch has.

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    artifact_names: list[str]
    """The names that were not found."""

    def __init__(self, msg: str, unhandled: list[str]) -> None: ...
