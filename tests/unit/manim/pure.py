"""Prints what the library reads without Manim, for library.test.ts."""
import json
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, "manim")

from flowmanim.layout import layers, place  # noqa: E402
from flowmanim.recording import Recording  # noqa: E402
from flowmanim.source import step_excerpt  # noqa: E402
from flowmanim.tokens import tokens  # noqa: E402


def refusal(name):
    try:
        Recording(name)
    except LookupError as error:
        return str(error)


linear = Recording("linear")
task = linear.task("first-run", "process_data")
excerpt = step_excerpt(linear.source(), "process_data")
graphs = {name: Recording(name).graph() for name in ("branch", "recursion", "switch")}
json.dump({
    "manim": "manim" in sys.modules,
    "steps": list(linear.graph().steps),
    "raw": [task.artifacts["raw"].key, task.artifacts["raw"].stored, task.artifacts["raw"].pickle().hex()],
    "size": linear.size("first-run", "process_data/2/0.data.json"),
    "excerpt": [excerpt.first, len(excerpt.lines), excerpt.lines[excerpt.line_of("self.processed =")]],
    "layers": {name: layers(graph) for name, graph in graphs.items()},
    "places": place(graphs["branch"], 3, 1),
    "tokens": {name: tokens()[name] for name in ("paper", "running", "code-foreground")},
    "refusal": refusal("branche"),
}, sys.stdout)
