from contextlib import AbstractContextManager

def profile(label: str, stats_dict: dict[str, int] | None = None) -> AbstractContextManager[None]:
    """Measure how long a `with` block takes, in milliseconds. A block that raises is not counted.

    - `label`: name of the measurement
    - `stats_dict`: a dictionary to which the time is added under the label; default None prints it instead
    """
