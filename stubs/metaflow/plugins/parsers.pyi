from typing import Any

def yaml_parser(content: str) -> dict[str, Any]:
    """Reads YAML, for `Config(..., parser=yaml_parser)`.

    [Docs](https://docs.metaflow.org/metaflow/configuring-flows/parsing-configs)
    """
