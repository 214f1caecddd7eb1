from typing import Any

def requirements_txt_parser(content: str) -> dict[str, Any]:
    """Reads a `requirements.txt`, for `Config(..., parser=requirements_txt_parser)`.

    The result has `packages`, and `python` if the file says so: what `@pypi_base` takes.

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/parsing-configs)
    """

def pyproject_toml_parser(content: str) -> dict[str, Any]:
    """Reads the dependencies of a `pyproject.toml`, for `Config(..., parser=pyproject_toml_parser)`.

    The result has `packages`, and `python` if the file says so: what `@pypi_base` takes.

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/parsing-configs)
    """

def conda_environment_yml_parser(content: str) -> dict[str, Any]:
    """Reads a Conda `environment.yml`, for `Config(..., parser=conda_environment_yml_parser)`.

    The result has `packages`, and `python` if the file says so: what `@conda_base` takes.

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/parsing-configs)
    """
