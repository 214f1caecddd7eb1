from typing import Any, Callable, Iterator, Literal, Mapping, Never, TypeVar, overload

from ..parameters import Parameter, ParameterContext

T = TypeVar("T")

class ConfigValue(dict[str, Any]):
    """The value of a Config inside a step: a read-only dictionary whose keys are also attributes.

    `self.config.model.lr` and `self.config["model"]["lr"]` are the same. Nested dictionaries are ConfigValues too. Changing anything raises TypeError.

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/basic-configuration)
    """

    def __init__(self, data: ConfigValue | dict[str, Any]) -> None: ...
    def to_dict(self) -> dict[Any, Any]:
        """An ordinary dictionary with the same content, nested ones included."""

    def copy(self) -> ConfigValue: ...
    def __getattr__(self, key: str) -> Any: ...
    # It is a dict for `isinstance` and `json.dumps`, but an immutable one: Never
    # makes each assignment an error, as it is when the flow runs.
    def __setattr__(self, name: str, value: Never) -> None: ...  # pyright: ignore[reportIncompatibleMethodOverride]
    def __setitem__(self, key: Any, value: Never) -> None: ...  # pyright: ignore[reportIncompatibleMethodOverride]
    def __delitem__(self, key: Never) -> None: ...  # pyright: ignore[reportIncompatibleMethodOverride]

def config_expr(expr: str) -> Any:
    """An expression over Configs that is evaluated when the flow is started or deployed.

    For places where the Config itself is out of reach, such as a decorator above the class, or where a plain `config.x` is not enough: `@resources(memory=config_expr("config.memory * 2"))`.

    - `expr`: Python text; sees the Configs by name and the globals of the module it is written in

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/basic-configuration)
    """

class Config(Parameter[T], Mapping[str, Any]):
    """A configuration that is read before the flow starts, so decorators and Parameters can use it.

    In a step, `self.config` is a read-only dictionary: `self.config.lr` or `self.config["lr"]`.

    In the class body `config.x` stands for a value to be known later: `@resources(memory=config.memory)`, `Parameter("lr", default=config.lr)`.

    On the command line it is set before the command: `flow.py --config config other.json run`. The order is: what the command line gives, then the file `default` if it exists, then `default_value`.

    - `name`: of the configuration on the command line
    - `default`: path of a file, or a function that returns one
    - `default_value`: the content itself, as a dictionary or as text, or a function that returns it; not together with `default`
    - `help`: text for `run --help`
    - `required`: True means it must be given, default False; does nothing with a default
    - `parser`: a function that turns the text into a dictionary, or its name as a string; without one the text is JSON
    - `plain`: True gives the value as it is, without a `ConfigValue` around it; then it need not be a dictionary, default False
    - `show_default`: show the default in the help, default True

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/basic-configuration)
    """

    @overload
    def __init__(
        self: Config[ConfigValue],
        name: str,
        default: str | Callable[[ParameterContext], str] | None = None,
        default_value: str | dict[str, Any] | Callable[[ParameterContext], str | dict[str, Any]] | None = None,
        help: str | None = None,
        required: bool | None = None,
        parser: str | Callable[[str], Mapping[Any, Any]] | None = None,
        plain: Literal[False] = False,
        *,
        show_default: bool | None = None,
    ) -> None:
        """A configuration that is read before the flow starts, so decorators and Parameters can use it.

        In a step, `self.config` is a read-only dictionary: `self.config.lr` or `self.config["lr"]`.

        [Docs](https://docs.metaflow.org/metaflow/configuring-flows/basic-configuration)
        """

    @overload
    def __init__(
        self,
        name: str,
        default: str | Callable[[ParameterContext], str] | None = None,
        default_value: str | dict[str, Any] | Callable[[ParameterContext], str | dict[str, Any]] | None = None,
        help: str | None = None,
        required: bool | None = None,
        *,
        parser: Callable[[str], T],
        plain: Literal[True],
        show_default: bool | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self: Config[Any],
        name: str,
        default: str | Callable[[ParameterContext], str] | None = None,
        default_value: str | dict[str, Any] | Callable[[ParameterContext], str | dict[str, Any]] | None = None,
        help: str | None = None,
        required: bool | None = None,
        parser: str | None = None,
        *,
        plain: Literal[True],
        show_default: bool | None = None,
    ) -> None: ...
    def __getattr__(self, name: str) -> Any: ...
    def __getitem__(self, key: str) -> Any: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
