"""A few names of sklearn.ensemble; everything else is Any."""

from typing import Any, Self

from .base import BaseEstimator, ClassifierMixin, RegressorMixin

class RandomForestClassifier(ClassifierMixin, BaseEstimator):
    """A classifier that lets many decision trees vote."""

    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Learn from examples. Returns the estimator itself."""
    def predict(self, X: Any) -> Any:
        """The most likely class of each example."""

class RandomForestRegressor(RegressorMixin, BaseEstimator):
    """A regressor that averages many decision trees."""

    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Learn from examples. Returns the estimator itself."""
    def predict(self, X: Any) -> Any:
        """The estimated value of each example."""

def __getattr__(name: str) -> Any: ...
