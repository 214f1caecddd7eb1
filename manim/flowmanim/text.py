"""Text that stands on a line: Manim centres what it draws by its outline, so that "data" and "copy" would dance."""
from __future__ import annotations

from typing import Sequence

from manim import Text, VGroup

from .theme import COLORS, MONO

# Manim's size of text of which one em is one unit; drawn large and scaled, so that letters keep their distances
EM = 72
ADVANCE = 0.6


def line(
    text: str, x: float, y: float, size: float, color: str = "ink", font: str = MONO, anchor: str = "start"
) -> VGroup:
    """Glyphs of a text on the baseline `y`.

    `size` is an em in units of the frame, `color` a token of the site, `anchor` says what `x` is: the text's `start`,
    `middle` or `end`. There is a glyph for each character; a space's is empty.
    """
    # the first x is what shows where the baseline is
    drawn = Text("x" + text, font=font, font_size=2 * EM, color=COLORS[color], disable_ligatures=True).scale(size / 2)
    glyphs = VGroup(*drawn.submobjects[1:])
    left, right = glyphs.get_left()[0], glyphs.get_right()[0]
    from_x = {"start": left, "middle": (left + right) / 2, "end": right}[anchor]
    glyphs.shift([x - from_x, y - drawn.submobjects[0].get_bottom()[1], 0])
    return glyphs


def colored(glyphs: VGroup, spans: Sequence[tuple[int, int, str]]) -> VGroup:
    """Gives parts of a line, each from one character of its text to another, colours of the site."""
    for start, end, color in spans:
        VGroup(*glyphs[start:end]).set_color(COLORS[color])
    return glyphs
