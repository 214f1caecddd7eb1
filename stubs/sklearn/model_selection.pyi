"""A name of sklearn.model_selection; everything else is Any."""

from typing import Any

def train_test_split(*arrays: Any, **options: Any) -> list[Any]:
    """Split data at random: for each array given, its part for training and its part for testing.

    - `test_size`: the share for testing, default 0.25
    - `random_state`: a number that makes the split repeatable
    """

def __getattr__(name: str) -> Any: ...
