"""What real Metaflow did, from flows/<name>/recording.json. Needs nothing but Python's library."""
from __future__ import annotations

import ast
import json
import pickle
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha1
from pathlib import Path
from typing import Any, Iterable, Mapping

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Step:
    """A step of a flow's graph; `line` is that of its `def`, from 1."""

    name: str
    type: str
    line: int
    next: tuple[str, ...]


@dataclass(frozen=True)
class Graph:
    """A flow's graph, its steps in the order in which Metaflow lists them."""

    flow: str
    steps: Mapping[str, Step]


@dataclass(frozen=True)
class Blob:
    """One stored value: its key (sha-1 of the pickle), its type, bytes of the pickle and of the file, `repr` of the value."""

    key: str
    type: str
    pickled: int
    stored: int
    value: str | None

    def pickle(self) -> bytes:
        """The bytes that Metaflow pickled, made again from the value. Raises ValueError if that gives another key."""
        data = pickle.dumps(ast.literal_eval(self.value or ""), protocol=4)
        if sha1(data).hexdigest() != self.key or len(data) != self.pickled:
            raise ValueError(f"{self.value} does not pickle to the recorded key {self.key}")
        return data


@dataclass(frozen=True)
class Task:
    """A task's last attempt."""

    run: str
    step: str
    id: str
    ok: bool
    artifacts: Mapping[str, Blob]


class Recording:
    """A recorded flow. Every look-up says what there is when it finds nothing."""

    def __init__(self, name: str, flows: Path = ROOT / "flows") -> None:
        """Raises LookupError if there is no such flow."""
        self.name = name
        names = sorted(file.parent.name for file in flows.glob("*/recording.json"))
        self.folder = flows / _known(name, names, "recorded flow in flows/")
        self._data: dict[str, Any] = json.loads((self.folder / "recording.json").read_text("utf-8"))

    def graph(self, source: str = "flow.py") -> Graph:
        """The graph that Metaflow read from one of the flow's files."""
        graph = self._data["graphs"][_known(source, self._data["graphs"], f"source with a graph in {self.name}")]
        steps = {
            name: Step(name, step["type"], step["line"], tuple(step["next"])) for name, step in graph["steps"].items()
        }
        return Graph(graph["flow"], steps)

    def source(self, file: str = "flow.py") -> str:
        """The text of one of the flow's files."""
        return (self.folder / _known(file, self._data["sources"], f"source of {self.name}")).read_text("utf-8")

    def task(self, command: str, step: str, index: int = 0) -> Task:
        """A task of the first run that a command made; `index` counts the tasks of the step."""
        run = self._command(command)["runs"][0]
        task = run["tasks"][_known(step, run["tasks"], f"step of {self.name}/{command}")][index]
        last = task["attempts"][-1]
        blobs = {name: Blob(*self._data["blobs"][place]) for name, place in last["artifacts"].items()}
        return Task(run["id"], step, task["id"], last["ok"], blobs)

    def size(self, command: str, path: str) -> int:
        """Bytes of a file that a command wrote, by the end of its path, such as `start/1/0.data.json`."""
        found = [entry[1] for entry in self._command(command)["files"]["new"] if entry[0].endswith(f"/{path}")]
        if len(found) != 1:
            raise LookupError(f"{self.name}/{command} wrote {len(found)} files that end in /{path}, expected one")
        return int(found[0])

    def wrote(self, command: str, path: str) -> bool:
        """Whether a command wrote a file whose path ends so."""
        return any(entry[0].endswith(f"/{path}") for entry in self._command(command)["files"]["new"])

    def _command(self, name: str) -> dict[str, Any]:
        command: dict[str, Any] = self._data["commands"][_known(name, self._data["commands"], f"command of {self.name}")]
        return command


def _known(name: str, names: Iterable[str], what: str) -> str:
    names = list(names)
    if name in names:
        return name
    close = get_close_matches(name, names, 1)
    hint = f', did you mean "{close[0]}"?' if close else ""
    raise LookupError(f'there is no {what} "{name}"{hint} (there is {", ".join(names) or "none"})')
