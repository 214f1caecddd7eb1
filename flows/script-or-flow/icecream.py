from random import Random
from statistics import linear_regression

Day = tuple[float, int]


def read() -> list[Day]:
    """Temperature and cups sold on each day of a summer; simulated."""
    dice = Random(7)
    days: list[Day] = []
    for _ in range(90):
        warm = dice.uniform(10, 35)
        days.append((round(warm, 1), round(20 + 3 * warm + dice.gauss(0, 8))))
    return days


def select(days: list[Day], coldest: float) -> list[Day]:
    return [day for day in days if day[0] >= coldest]


def fit(days: list[Day]) -> float:
    """How many more cups are sold for each degree."""
    return linear_regression(*zip(*days)).slope
