import csv
from collections import Counter
from collections.abc import Iterable
from math import dist
from statistics import mean, mode, stdev

Point = tuple[float, ...]


def read(
    lines: Iterable[str], measures: list[str]
) -> tuple[list[Point], list[str], list[str]]:
    rows = [row for row in csv.DictReader(lines) if "NA" not in row.values()]
    columns: list[list[float]] = []
    for name in measures:
        column = [float(row[name]) for row in rows]
        middle, spread = mean(column), stdev(column)
        columns.append([(value - middle) / spread for value in column])
    points = list(zip(*columns))
    species = [row["species"] for row in rows]
    islands = [row["island"] for row in rows]
    return points, species, islands


def vote(points: list[Point], species: list[str], k: int) -> list[str]:
    guesses: list[str] = []
    for here, point in enumerate(points):
        others = sorted(
            (dist(point, other), name)
            for there, (other, name) in enumerate(zip(points, species))
            if there != here
        )
        guesses.append(mode(name for _, name in others[:k]))
    return guesses


def mistakes(
    species: list[str], guesses: list[str]
) -> Counter[tuple[str, str]]:
    pairs = zip(species, guesses)
    return Counter((name, guess) for name, guess in pairs if name != guess)
