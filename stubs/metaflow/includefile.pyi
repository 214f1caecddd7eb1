from typing import Any, Callable, Literal, TypeVar, overload

from .parameters import Parameter, ParameterContext

T = TypeVar("T")

class IncludeFile(Parameter[T]):
    """A Parameter whose value is the content of a file, read when the run is started.

    The whole file is read and stored with the run, so every step, also a remote one, sees the same content.

    - `name`: of the option, which takes a path
    - `default`: a path, or a function of a `ParameterContext` that returns one
    - `required`: True means a path must be given, default False
    - `is_text`: True gives `str`, False gives `bytes`, default True
    - `encoding`: of the text, default `utf-8`
    - `help`: text for `run --help`
    - `parser`: a function that turns the content into the value, or its name as a string
    - `show_default`: show the default in the help, default True

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    @overload
    def __init__(
        self: IncludeFile[str],
        name: str,
        required: bool | None = None,
        is_text: Literal[True] | None = None,
        encoding: str | None = None,
        help: str | None = None,
        parser: None = None,
        *,
        default: str | Callable[[ParameterContext], str] | None = None,
        show_default: bool | None = None,
    ) -> None:
        """A Parameter whose value is the content of a file, read when the run is started.

        The whole file is read and stored with the run, so every step, also a remote one, sees the same content.

        [Docs](https://docs.metaflow.org/api/flowspec)
        """

    @overload
    def __init__(
        self: IncludeFile[bytes],
        name: str,
        required: bool | None = None,
        *,
        is_text: Literal[False],
        encoding: str | None = None,
        help: str | None = None,
        parser: None = None,
        default: str | Callable[[ParameterContext], str] | None = None,
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self,
        name: str,
        required: bool | None = None,
        is_text: bool | None = None,
        encoding: str | None = None,
        help: str | None = None,
        *,
        parser: Callable[[Any], T],
        default: str | Callable[[ParameterContext], str] | None = None,
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self: IncludeFile[Any],
        name: str,
        required: bool | None = None,
        is_text: bool | None = None,
        encoding: str | None = None,
        help: str | None = None,
        *,
        parser: str,
        default: str | Callable[[ParameterContext], str] | None = None,
        show_default: bool | None = None,
    ) -> None: ...
