"""A few names of sklearn.base; everything else is Any."""

from typing import Any, Self

class BaseEstimator(Any):
    """The base of everything that learns from data with `fit`."""

    def get_params(self, deep: bool = True) -> dict[str, Any]:
        """The settings it was made with."""
    def set_params(self, **params: Any) -> Self:
        """Change settings. Returns the estimator itself."""

class ClassifierMixin(Any):
    """What all classifiers have in common."""

    def score(self, X: Any, y: Any, sample_weight: Any = None) -> float:
        """The share of right predictions, 0 to 1."""

class RegressorMixin(Any):
    """What all regressors have in common."""

    def score(self, X: Any, y: Any, sample_weight: Any = None) -> float:
        """The coefficient of determination R²: 1 is perfect, and it can be negative."""

def __getattr__(name: str) -> Any: ...
