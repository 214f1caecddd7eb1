from typing import Any, Callable, Generic, Iterable, Literal, NamedTuple, Self, TypeVar, overload

from .flowspec import FlowSpec
from .user_configs.config_parameters import ConfigValue

T = TypeVar("T")
ItemT = TypeVar("ItemT")
# what a default can be when it is no function
DefaultT = TypeVar("DefaultT", bound=str | float | dict[str, Any] | list[Any])

class ParameterContext(NamedTuple):
    """What a function that computes a default receives.

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    flow_name: str
    """The name of the flow."""
    user_name: str
    """The user who starts or deploys the flow."""
    parameter_name: str
    """The name of the Parameter."""
    logger: Callable[..., None]
    """A function that prints a message."""
    ds_type: str
    """The type of the datastore, such as `local` or `s3`."""
    configs: ConfigValue | None
    """The Configs of the flow, by name."""

class JSONTypeClass:
    """The class of `JSONType`."""

    name: str

JSONType: JSONTypeClass
"""The type of a Parameter that takes a JSON text on the command line and is any JSON value in the flow.

[Docs](https://docs.metaflow.org/metaflow/basics)
"""

# A descriptor, so that a checker sees the value's type at `self.alpha`. Metaflow
# does the same when the flow starts: it puts a read-only property in its place.
# The overloads differ in how the type of the value is found; the commonest is the
# first, since a hover of the class begins with it. Beyond the named
# arguments Metaflow hands any option on to the command line; the three that
# matter, `separator`, `is_flag` and `multiple`, are spelled out instead, so that a
# misspelt argument is found. The first also says again what the class is for: without it,
# basedpyright looks for the sources of all overloads, 80 ms for each Parameter.

class Parameter(Generic[T]):
    """A value that the user can set on the command line when a run is started.

    Assigned to a class attribute, it is the option `--<name>` of `run` and a read-only artifact of all steps.

    The type comes from `type`, else from the default, else it is `str`. Without a default, a Parameter that is not set is None.

    - `name`: of the option; the artifact takes the name of the attribute
    - `default`: a value, or a function of a `ParameterContext` that is called when the flow is started or deployed; such a function needs `type`, unless it returns a string
    - `type`: `str`, `int`, `float`, `bool` or `JSONType`
    - `help`: text for `run --help`
    - `required`: True means it must be set, default False; does nothing with a default
    - `show_default`: show the default in the help, default True
    - `separator`: split the text at this string; the value is a list of strings
    - `is_flag`: an option without a value, True when it is given
    - `multiple`: the option can be given several times; the value is a tuple, empty without a default

    [Docs](https://docs.metaflow.org/api/flowspec)
    """

    name: str
    """The name of the option on the command line."""

    @overload
    def __init__(
        self: Parameter[DefaultT],
        name: str,
        default: DefaultT,
        type: None = None,
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
    ) -> None:
        """A value that the user can set on the command line when a run is started.

        Assigned to a class attribute, it is the option `--<name>` of `run` and a read-only artifact of all steps.

        [Docs](https://docs.metaflow.org/api/flowspec)
        """
    @overload
    def __init__(
        self: Parameter[str],
        name: str,
        default: Callable[[ParameterContext], str] | None = None,
        type: None = None,
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self,
        name: str,
        default: T | str | Callable[[ParameterContext], T] | None = None,
        *,
        type: type[T],
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self,
        name: str,
        default: T | str | Callable[[ParameterContext], T] | None,
        type: type[T],
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self: Parameter[Any],
        name: str,
        default: Any = None,
        *,
        type: JSONTypeClass,
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self: Parameter[list[str]],
        name: str,
        default: str | Callable[[ParameterContext], str] | None = None,
        type: type[str] | None = None,
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
        *,
        separator: str,
    ) -> None: ...
    @overload
    def __init__(
        self: Parameter[bool],
        name: str,
        default: bool | Callable[[ParameterContext], bool] | None = None,
        type: type[bool] | None = None,
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
        *,
        is_flag: bool,
    ) -> None: ...
    @overload
    def __init__(
        self: Parameter[tuple[ItemT, ...]],
        name: str,
        default: Iterable[ItemT] | None = None,
        *,
        type: type[ItemT],
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
        multiple: Literal[True],
    ) -> None: ...
    @overload
    def __init__(
        self: Parameter[tuple[str, ...]],
        name: str,
        default: Iterable[str] | None = None,
        type: None = None,
        help: str | None = None,
        required: bool | None = None,
        show_default: bool | None = None,
        *,
        multiple: Literal[True],
    ) -> None: ...
    @overload
    def __get__(self, instance: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, instance: FlowSpec, owner: Any) -> T: ...
