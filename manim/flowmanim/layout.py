"""Where the steps of a graph stand. Needs nothing but Python's library."""
from __future__ import annotations

from typing import Mapping

from .recording import Graph


def layers(graph: Graph) -> list[list[str]]:
    """The steps by their distance from the start, along the longest way; an edge that leads back counts for nothing."""
    depths: dict[str, int] = {}

    def visit(name: str, depth: int, way: frozenset[str]) -> None:
        if name in way or depth <= depths.get(name, -1):
            return
        depths[name] = depth
        for following in graph.steps[name].next:
            visit(following, depth + 1, way | {name})

    visit(next(iter(graph.steps)), 0, frozenset())
    rows: list[list[str]] = [[] for _ in range(max(depths.values()) + 1)]
    for name in graph.steps:
        if name in depths:
            rows[depths[name]].append(name)
    return rows


def place(graph: Graph, along: float, across: float) -> Mapping[str, tuple[float, float]]:
    """The middle of every step: layers `along` apart from left to right, steps of a layer `across` apart; (0, 0) is the middle of all."""
    rows = layers(graph)
    return {
        name: ((column - (len(rows) - 1) / 2) * along, ((len(row) - 1) / 2 - index) * across)
        for column, row in enumerate(rows)
        for index, name in enumerate(row)
    }
