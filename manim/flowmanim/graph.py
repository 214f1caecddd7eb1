"""A recorded graph: steps with the site's marks for what becomes of them, and artifacts that go along its edges."""
from __future__ import annotations

from manim import (
    PI, Animation, AnimationGroup, DashedVMobject, FadeIn, FadeOut, Line, MoveAlongPath, Polygon, Rectangle,
    RoundedRectangle, Succession, Triangle, VGroup, VMobject,
)

from .layout import place
from .recording import Graph
from .text import line
from .theme import COLORS, SERIF, STATES

HEIGHT = 0.86
CORNER = 0.11


class FlowGraph(VGroup):
    """Steps from left to right, all pending. Methods that change something return animations and never play them."""

    def __init__(self, graph: Graph, y: float = 0, width: float = 2.7, along: float = 3.5, across: float = 1.3) -> None:
        super().__init__()
        self.graph, self._width = graph, width
        self.places = {name: (x, y + up) for name, (x, up) in place(graph, along, across).items()}
        self.nodes = {name: self._node(name, "pending") for name in self.places}
        self.edges = {
            (name, following): self._edge(name, following)
            for name, step in graph.steps.items() for following in step.next
        }
        self.add(*self.edges.values(), *self.nodes.values())

    def mark(self, step: str, state: str) -> Animation:
        """Shows that a step is `pending`, `running`, `done`, `cloned` or `failed`."""
        before, after = self.nodes[step], self._node(step, state)
        self.nodes[step] = after
        self.remove(before)
        self.add(after)
        return AnimationGroup(FadeOut(before), FadeIn(after))

    def move(self, what: VMobject, start: str, end: str) -> Animation:
        """Something goes from above a step to above the one that it leads to, and is gone. Raises ValueError if it leads elsewhere."""
        if (start, end) not in self.edges:
            raise ValueError(f'"{start}" does not lead to "{end}"')
        above = HEIGHT / 2 + 0.27
        path = Line(*[[x, y + above, 0] for x, y in (self.places[start], self.places[end])])
        what.move_to(path.get_start())
        return Succession(FadeIn(what, run_time=0.4), MoveAlongPath(what, path, run_time=1), FadeOut(what, run_time=0.3))

    def _edge(self, start: str, end: str) -> VGroup:
        (x, y), (to_x, to_y) = self.places[start], self.places[end]
        way = Line([x + self._width / 2 + 0.06, y, 0], [to_x - self._width / 2 - 0.12, to_y, 0])
        way.set_stroke(COLORS["faint"], 2.5)
        tip = Triangle(color=COLORS["faint"], fill_opacity=1, stroke_width=0).scale(0.1)
        tip.rotate(way.get_angle() - PI / 2).move_to(way.get_end())
        return VGroup(way, tip)

    def _node(self, step: str, state: str) -> VGroup:
        if state not in STATES:
            raise ValueError(f'a step has no state "{state}" ({", ".join(STATES)})')
        x, y = self.places[step]
        name = line(step, x, y + 0.05, 0.3, "pending" if state == "pending" else "ink", anchor="middle")
        word = line(state, x, y - 0.28, 0.27, state, SERIF, anchor="middle")
        return VGroup(self._box(x, y, state), name, word)

    def _box(self, x: float, y: float, state: str) -> VGroup:
        tone = COLORS[state]
        if state == "failed":  # its corners are cut off
            across, up, cut = self._width / 2, HEIGHT / 2, 0.16
            corners = [(across, up - cut), (across - cut, up), (cut - across, up), (-across, up - cut)]
            corners += [(-a, -b) for a, b in corners]
            return VGroup(Polygon(*[[x + a, y + b, 0] for a, b in corners]).set_stroke(tone, 5).set_fill(COLORS["raised"], 1))
        box = RoundedRectangle(corner_radius=CORNER, width=self._width, height=HEIGHT).move_to([x, y, 0])
        if state == "pending":
            return VGroup(DashedVMobject(box.set_stroke(tone, 2.5), num_dashes=70, dashed_ratio=0.35))
        if state == "cloned":
            fill = box.copy().set_stroke(width=0).set_fill(COLORS["raised"], 1)
            return VGroup(fill, self._hatch(x, y), DashedVMobject(box.set_stroke(tone, 3), num_dashes=44))
        box.set_fill(COLORS["raised"], 1).set_stroke(tone, 3)
        if state == "running":
            bar = Rectangle(width=0.1, height=HEIGHT - 0.2).set_stroke(width=0).set_fill(tone, 1)
            return VGroup(box, bar.move_to([x - self._width / 2 + 0.16, y, 0]))
        return VGroup(box)

    def _hatch(self, x: float, y: float) -> VGroup:
        """Lines across the ends of a box; its words stand between them."""
        left, down = x - self._width / 2, y - HEIGHT / 2 + 0.1
        return VGroup(*[
            Line([at, down, 0], [at + 0.2, down + HEIGHT - 0.2, 0]).set_stroke(COLORS["cloned"], 2, 0.5)
            for start in (left + 0.06, left + self._width - 0.44) for at in (start, start + 0.12)
        ])
