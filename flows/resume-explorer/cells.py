"""
Fails a flow in each step, edits it, and resumes it in every way.

Each way is a line: the command, then what became of the tasks in the order
of the graph (c: cloned, x: executed, -: none), then x, y and seen (of the
foreach: items and all), and LIMIT as it is stored. !1 is a message, which is
printed at the end. All values are edited; after an edit of the graph, the
steps that are named are those that it changed.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = tempfile.mkdtemp()
os.environ["METAFLOW_DATASTORE_SYSROOT_LOCAL"] = ROOT

from metaflow import Run, namespace  # noqa: E402

import edits  # noqa: E402

CLASSES = {
    "line": "LineFlow",
    "branch": "BranchFlow",
    "foreach": "ForeachFlow",
}
ORDER = {
    "line": "start prepare order check train report end",
    "branch": "start prepare order check train join report end",
    "foreach": "start train fit check join report end",
}
STEPS = {
    "line": "start prepare train end",
    "branch": "start prepare train join end",
    "foreach": "start train join end",
}
SHOWN = {
    "line": "end.x end.y end.seen end.LIMIT",
    "branch": "end.x end.y end.seen end.LIMIT",
    "foreach": "start.items end.all end.LIMIT",
}
messages = []


def write(name, source):
    path = os.path.join(ROOT, f"{name}.py")
    with open(path, "w") as file:
        file.write(source)
    return path


def execute(path, arguments):
    """The id of the run that was made, and what went wrong."""
    with tempfile.NamedTemporaryFile("r") as ids:
        command, *more = arguments
        done = subprocess.run(
            ["python", path, command, "--run-id-file", ids.name, *more],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        run = ids.read().strip()
    lines = done.stderr.strip().splitlines()
    return run, lines[-1].strip() if done.returncode else None


def run_of(flow, run):
    return Run(f"{CLASSES[flow]}/{run}")


def states(graph, flow, run):
    """A letter for each task; those of a foreach stand in brackets."""
    made = {step.id: list(step) for step in run_of(flow, run)} if run else {}
    text = ""
    for step in ORDER[flow].split():
        if step not in graph:
            continue
        tasks = made.get(step, [])
        letters = "".join(
            "c" if "origin-task-id" in task.metadata_dict else "x"
            for task in sorted(tasks, key=lambda task: task.index or 0)
        )
        text += f"({letters})" if len(letters) > 1 else letters or "-"
    return text


def values(flow, run):
    made = run_of(flow, run)
    places = [place.split(".") for place in SHOWN[flow].split()]
    found = [made[step].task[name].data for step, name in places]
    return " ".join(str(value).replace(" ", "") for value in found)


def cell(flow, graph, path, arguments, origin):
    typed = " ".join(arguments)
    if arguments[0] == "resume":
        arguments = [*arguments, "--origin-run-id", origin]
    run, message = execute(path, arguments)
    became = f"{typed}: {states(graph, flow, run)}"
    if not message:
        return f"{became} {values(flow, run)}"
    if message not in messages:
        messages.append(message)
    return f"{became} !{messages.index(message) + 1}"


def cells(head, flow, graph, path, ways, origin):
    made = pool.map(lambda way: cell(flow, graph, path, way, origin), ways)
    print(f"{head}; {'; '.join(made)}")


def edges(flow, run):
    info = run_of(flow, run)["_parameters"].task["_graph_info"].data
    return {name: step["next"] for name, step in info["steps"].items()}


def origins(flow, steps):
    """From each step to a run that failed in it, and one that did not."""
    paths = {
        step: write(f"bug_{step}", edits.broken(flow, step)) for step in steps
    }
    paths["nowhere"] = write("no_bug", edits.source_of(flow))
    ended = pool.map(lambda step: execute(paths[step], ["run"])[0], paths)
    return dict(zip(paths, ended))


def edited(flow, graph, names):
    source = edits.GRAPHS[flow][graph](edits.source_of(flow))
    path = write(graph, edits.with_values(source, names))
    return path, execute(path, ["run"])[0]


def same_graph(flow):
    path, fresh = edited(flow, "same", edits.VALUES)
    graph = edges(flow, fresh)
    print(f"same: {states(graph, flow, fresh)} {values(flow, fresh)}")
    for failed, origin in origins(flow, STEPS[flow].split()).items():
        ways = [["resume"], *(["resume", step] for step in graph)]
        cells(f"{failed}, same", flow, graph, path, ways, origin)


def edited_graph(flow):
    before = origins(flow, STEPS[flow].split())
    old = edges(flow, before["nowhere"])
    for name in edits.GRAPHS[flow]:
        if name == "same":
            continue
        path, fresh = edited(flow, name, edits.VALUES)
        graph = edges(flow, fresh)
        shown = " ".join(f"{step}>{'+'.join(graph[step])}" for step in graph)
        became = f"{states(graph, flow, fresh)} {values(flow, fresh)}"
        print(f"{name}: {shown}; {became}")
        both = [step for step in ORDER[flow].split() if step in {*graph, *old}]
        changed = [step for step in both if graph.get(step) != old.get(step)]
        for failed in [*old, "nowhere"]:
            origin = before[failed]
            # where the first step failed there is nothing to clone
            named = [] if failed == "start" else changed
            ways = [["resume"], *(["resume", step] for step in named)]
            cells(f"{failed}, {name}", flow, graph, path, ways, origin)


def single_values(flow):
    """One value edited at a time, and the Parameter on the command line."""
    origin = origins(flow, ["train"])["train"]
    graph = edges(flow, origin)
    for name in edits.VALUES:
        path, _ = edited(flow, "same", [name])
        ways = [["run"], ["resume"], ["resume", "start"], ["resume", "train"]]
        if name == "parameter":
            ways += [["run", "--alpha", "5"], ["resume", "--alpha", "5"]]
        cells(f"train, {name}", flow, graph, path, ways, origin)


namespace(None)
what, flow = sys.argv[1:]
make = {"same": same_graph, "graph": edited_graph, "values": single_values}
with ThreadPoolExecutor(4) as pool:
    make[what](flow)
for number, message in enumerate(messages, 1):
    print(f"!{number} {message}")
