"""A few names of sklearn.linear_model; everything else is Any."""

from typing import Any, Self

from .base import BaseEstimator, ClassifierMixin, RegressorMixin

class LogisticRegression(ClassifierMixin, BaseEstimator):
    """A linear classifier."""

    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Learn from examples. Returns the estimator itself."""
    def predict(self, X: Any) -> Any:
        """The most likely class of each example."""

class LinearRegression(RegressorMixin, BaseEstimator):
    """Least squares."""

    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Learn from examples. Returns the estimator itself."""
    def predict(self, X: Any) -> Any:
        """The estimated value of each example."""

def __getattr__(name: str) -> Any: ...
