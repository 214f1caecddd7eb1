"""A part of a flow's source, in the site's colours, with a bar behind the line that matters."""
from __future__ import annotations

from typing import Iterator

from manim import Animation, Rectangle, RoundedRectangle, Transform, VGroup
from pygments.lexers import PythonLexer
from pygments.token import Token, _TokenType

from .source import Excerpt
from .text import ADVANCE, colored, line
from .theme import COLORS

LEADING = 1.62
PADDING = 0.32
KINDS: tuple[tuple[_TokenType, str], ...] = (
    (Token.Comment, "code-token-comment"),
    (Token.Literal.String, "code-token-string"),
    (Token.Literal.Number, "code-token-constant"),
    (Token.Keyword, "code-token-keyword"),
    (Token.Name.Function, "code-token-function"),
    (Token.Name.Decorator, "code-token-function"),
    (Token.Name.Builtin, "code-token-function"),
)


class CodePanel(VGroup):
    """Lines of a step, from the top left corner (x, y); `size` is an em in units of the frame."""

    def __init__(self, excerpt: Excerpt, x: float, y: float, size: float = 0.3) -> None:
        super().__init__()
        self._excerpt, self._leading = excerpt, size * LEADING
        width = max(len(text) for text in excerpt.lines) * ADVANCE * size + 2 * PADDING
        height = len(excerpt.lines) * self._leading + PADDING
        self.ground = RoundedRectangle(corner_radius=0.1, width=width, height=height)
        self.ground.set_fill(COLORS["code"], 1).set_stroke(COLORS["rule"], 1.5).move_to([x + width / 2, y - height / 2, 0])
        self.bar = Rectangle(width=width - 0.06, height=self._leading).set_fill(COLORS["sel"], 1).set_stroke(width=0)
        self.edge = Rectangle(width=0.07, height=self._leading).set_fill(COLORS["accent"], 1).set_stroke(width=0)
        self._top = y - PADDING / 2
        self.focus_bar = VGroup(self.bar, self.edge)
        self._focus_at(0)
        self.focus_bar.set_opacity(0)
        lines = []
        for index, text in enumerate(excerpt.lines):
            baseline = self._top - (index + 0.68) * self._leading
            indent = len(text) - len(text.lstrip())
            glyphs = line(text.lstrip(), x + PADDING + indent * ADVANCE * size, baseline, size)
            lines.append(colored(glyphs, [(max(a - indent, 0), b - indent, color) for a, b, color in _spans(text)]))
        self.lines = VGroup(*lines)
        self.add(self.ground, self.focus_bar, self.lines)

    def focus(self, part: str) -> Animation:
        """Puts the bar behind the line that holds a text."""
        target = self.focus_bar.copy().set_opacity(1)
        target.set_y(self._top - (self._excerpt.line_of(part) + 0.5) * self._leading)
        return Transform(self.focus_bar, target)

    def _focus_at(self, index: int) -> None:
        middle = self._top - (index + 0.5) * self._leading
        self.bar.move_to([self.ground.get_x(), middle, 0])
        self.edge.move_to([self.ground.get_left()[0] + 0.035, middle, 0])


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    for start, kind, value in PythonLexer(stripnl=False).get_tokens_unprocessed(text):
        for family, color in KINDS:
            if kind in family:
                yield start, start + len(value), color
                break
