"""Where a step stands in its flow's source. Needs nothing but Python's library."""
from __future__ import annotations

import ast
import textwrap
from dataclasses import dataclass


@dataclass(frozen=True)
class Excerpt:
    """Lines of a source without their common indent; `first` is the number of the first of them, from 1."""

    first: int
    lines: tuple[str, ...]

    def line_of(self, part: str) -> int:
        """The place in `lines` of the one line that holds a text. Raises LookupError if none or several do."""
        found = [index for index, line in enumerate(self.lines) if part in line]
        if len(found) != 1:
            raise LookupError(f"{len(found)} lines hold {part!r}, expected one of: {' | '.join(self.lines)}")
        return found[0]


def step_excerpt(source: str, step: str) -> Excerpt:
    """A step with its decorators. Raises LookupError if the source defines no such method."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name == step:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            lines = source.splitlines()[first - 1:node.end_lineno]
            return Excerpt(first, tuple(textwrap.dedent("\n".join(lines)).split("\n")))
    raise LookupError(f"the source has no step {step!r}")
