"""From an assignment to a blob: what Metaflow does with two artifacts of one recorded task when the task ends."""
from __future__ import annotations

from manim import DOWN, LEFT, FadeIn, FadeOut, FadeTransform, Indicate, RoundedRectangle, VGroup

from flowmanim.code import CodePanel
from flowmanim.graph import FlowGraph
from flowmanim.recording import Blob, Recording
from flowmanim.scene import FlowScene
from flowmanim.source import step_excerpt
from flowmanim.text import colored, line
from flowmanim.theme import COLORS, MONO_BOLD, SERIF

EDGE = 6.55
LABELS, VALUES = -EDGE, -5.05
PANEL_LEFT, PANEL_TOP = 0.85, 2.15


def short(key: str) -> str:
    return f"{key[:8]}…"


class ArtifactLifecycle(FlowScene):
    TITLE = "How an artifact is stored"
    FLOWS = ("linear",)

    def construct(self) -> None:
        recording = Recording("linear")
        self.flow = recording.graph()
        self.task = recording.task("first-run", "process_data")
        self.raw, self.processed = self.task.artifacts["raw"], self.task.artifacts["processed"]
        # what the film says must be what was recorded
        if recording.task("first-run", "start").artifacts["raw"] != self.raw:
            raise ValueError("start no longer stores what process_data reads")
        self.sizes = {
            name: recording.size("first-run", f"process_data/2/{name}") for name in ("0.data.json", "0.DONE.lock")
        }
        self.dag = FlowGraph(self.flow, y=3.02, width=2.9, along=3.4)
        self.add(self.dag)
        self._assign(CodePanel(step_excerpt(recording.source(), "process_data"), -EDGE, 2.15, 0.33))
        self._store_raw()
        self._store_processed()
        self._finish()

    def _assign(self, code: CodePanel) -> None:
        self.section(
            "assign", "An assignment",
            "`process_data` reads `self.raw`, which Metaflow loads at that moment, and assigns `self.processed`. "
            "Both are attributes in the memory of the task's process. The assignment stores nothing.")
        heading = line("attributes of the flow object, in memory", LABELS, -1.55, 0.32, "soft", SERIF)
        self.play(self.dag.mark("start", "done"), self.dag.mark("process_data", "running"), FadeIn(code), run_time=0.7)
        self.play(code.focus("self.processed = "), FadeIn(heading), run_time=0.6)
        raw, processed = self._attribute("raw", self.raw, -2.2), self._attribute("processed", self.processed, -2.85)
        self.play(FadeIn(raw, shift=0.3 * DOWN), run_time=0.6)
        self.play(FadeIn(processed, shift=0.3 * DOWN), run_time=0.6)
        self.wait(1)
        self.section(
            "task-ends", "The task ends",
            "When the step's code has returned, or raised an exception, Metaflow goes through the attributes of the "
            "flow object. `raw` is among them because the step has read it; Metaflow's own follow.")
        self.play(code.focus("self.next("), run_time=0.5)
        own = line("self.name, self._transition, … are Metaflow's own", LABELS, -3.5, 0.33, "faint")
        self.play(FadeIn(own), run_time=0.5)
        for attribute in (raw, processed):
            self.play(Indicate(attribute, 1.06, COLORS["accent"]), run_time=0.7)
        self.wait(1)
        self.left = VGroup(code, heading, raw, processed, own)

    def _store_raw(self) -> None:
        raw = self.raw
        self.section(
            "pickle", "Pickle",
            f"`raw` comes before `processed`: Metaflow takes the names from the end of the alphabet. Pickled with "
            f"protocol 4, the list is {raw.pickled} bytes.")
        self.panel = self._datastore()
        self.stored_raw = self._file(0, f"data/{raw.key[:2]}/{short(raw.key)}", raw.stored)
        self.panel.add(self.stored_raw)
        self.name_row = self._name("raw", raw)
        self.play(FadeOut(self.left), run_time=0.4)
        self.play(FadeIn(self.panel), FadeIn(self.name_row), run_time=0.6)
        self.pickle_row = self._pickle(raw)
        self.play(FadeIn(self.pickle_row, shift=0.3 * DOWN, lag_ratio=0.02), run_time=1.2)
        self.wait(1.2)
        self.section(
            "key", "The key",
            f"The sha-1 of these {raw.pickled} bytes is the key. Its first two digits name the folder: "
            f"`data/{raw.key[:2]}/`.")
        self.key_row = self._key(raw)
        self.play(FadeTransform(self.pickle_row[1].copy(), self.key_row), run_time=1.1)
        self.wait(1.9)
        self.section(
            "there", "Already there",
            "Is there a file of that name? Yes: `start` stored the same bytes. They are not compressed and not written "
            "again; `raw` gets the key of the file that is there.")
        self.answer = self._answer("yes: nothing is written", "done")
        self.play(Indicate(self.stored_raw, 1.05, COLORS["accent"]), run_time=0.9)
        self.play(FadeIn(self.answer), run_time=0.5)
        self.wait(1.8)

    def _store_processed(self) -> None:
        processed = self.processed
        self.section(
            "new-key", "A new key",
            "`processed` is next. Other bytes have another key, and this flow's datastore has no file of that name.")
        rows = VGroup(self.name_row, self.pickle_row, self.key_row, self.answer)
        self.play(FadeOut(rows, shift=0.4 * LEFT), run_time=0.5)
        self.name_row, self.pickle_row, self.key_row = self._name("processed", processed), self._pickle(processed), self._key(processed)
        for row in (self.name_row, self.pickle_row, self.key_row):
            self.play(FadeIn(row, shift=0.2 * DOWN), run_time=0.5)
        self.answer = self._answer("no", "running")
        self.play(FadeIn(self.answer), run_time=0.4)
        self.wait(1.4)
        self.section(
            "write", "Compress and write",
            f"So the pickle is compressed with gzip, at level 3, and written: {processed.stored} bytes, as a value this "
            f"short gains nothing from gzip. A small file beside it, `…_meta`, says how to read it.")
        gzip = VGroup(
            line("gzip", LABELS, -3.25, 0.32, "soft", SERIF),
            line(f"{processed.pickled} → {processed.stored} bytes", VALUES, -3.25, 0.34))
        self.play(FadeIn(gzip, shift=0.2 * DOWN), run_time=0.6)
        self.wait(0.5)
        written = self._file(1, f"data/{processed.key[:2]}/{short(processed.key)}", processed.stored)
        self.play(FadeTransform(gzip[1].copy(), written), run_time=1.1)
        self.panel.add(written)
        self.wait(1.2)
        self.left = VGroup(self.name_row, self.pickle_row, self.key_row, self.answer, gzip)

    def _finish(self) -> None:
        count = len(self.task.artifacts)
        self.section(
            "data-json", "Names and keys",
            f"When every value has its key, `0.data.json` says which name has which: {count} names in this task, each "
            f"also with its size and type.")
        self.play(FadeOut(self.left), run_time=0.5)
        more = count - 2
        entries = VGroup(*[
            VGroup(line(name, LABELS, y, 0.36, font=MONO_BOLD), line(f"→ {short(blob.key)}", -3.6, y, 0.36))
            for name, blob, y in (("processed", self.processed, 0.8), ("raw", self.raw, 0.1))
        ], line(f"and {more} of Metaflow's own", LABELS, -0.6, 0.32, "soft", SERIF))
        heading = line("0.data.json", LABELS, 1.55, 0.32, "soft")
        self.play(FadeIn(heading), FadeIn(entries, lag_ratio=0.2), run_time=1.2)
        written = self._file(2, "process_data/2/0.data.json", self.sizes["0.data.json"])
        self.play(FadeTransform(VGroup(heading, entries).copy(), written), run_time=1)
        self.wait(1.2)
        self.section(
            "done", "Done",
            "`0.DONE.lock` marks the attempt as finished; then the metadata provider is told the names and keys. "
            "`train_model` begins with this task's `0.data.json`: names and keys go along, the bytes stay where they are.")
        done = self._file(3, "process_data/2/0.DONE.lock", self.sizes["0.DONE.lock"])
        self.play(FadeIn(done, shift=0.2 * DOWN), run_time=0.6)
        self.play(self.dag.mark("process_data", "done"), run_time=0.5)
        self.play(self.dag.move(self._chip("0.data.json"), "process_data", "train_model"))
        self.play(self.dag.mark("train_model", "running"), run_time=0.5)
        self.wait(1.2)

    def _attribute(self, name: str, blob: Blob, y: float) -> VGroup:
        return VGroup(line(f"self.{name}", LABELS, y, 0.36, font=MONO_BOLD), line(blob.value or "", -3.1, y, 0.36))

    def _name(self, name: str, blob: Blob) -> VGroup:
        return VGroup(line(name, LABELS, 1.55, 0.38, font=MONO_BOLD), line(blob.value or "", LABELS + 0.24 * (len(name) + 1), 1.55, 0.38))

    def _pickle(self, blob: Blob) -> VGroup:
        data = blob.pickle()
        rows = [line(data[at:at + 9].hex(" "), VALUES, 0.72 - at / 9 * 0.46, 0.31) for at in range(0, len(data), 9)]
        return VGroup(line("pickle", LABELS, 0.72, 0.32, "soft", SERIF), VGroup(*rows))

    def _key(self, blob: Blob) -> VGroup:
        first = colored(line(blob.key[:20], VALUES, -0.95, 0.38), [(0, 2, "accent")])
        return VGroup(line("sha-1", LABELS, -0.95, 0.32, "soft", SERIF), first, line(blob.key[20:], VALUES, -1.48, 0.38))

    def _answer(self, text: str, color: str) -> VGroup:
        return VGroup(line("there?", LABELS, -2.4, 0.32, "soft", SERIF), line(text, VALUES, -2.4, 0.36, color, SERIF))

    def _datastore(self) -> VGroup:
        box = RoundedRectangle(corner_radius=0.1, width=EDGE - PANEL_LEFT, height=5.6)
        box.set_fill(COLORS["code"], 1).set_stroke(COLORS["rule"], 1.5).move_to([(EDGE + PANEL_LEFT) / 2, PANEL_TOP - 2.8, 0])
        return VGroup(
            box, line("datastore", PANEL_LEFT + 0.3, PANEL_TOP - 0.6, 0.32, "soft", SERIF),
            line(f"{self.flow.flow}/", EDGE - 0.3, PANEL_TOP - 0.6, 0.3, "soft", anchor="end"))

    def _file(self, row: int, path: str, size: int) -> VGroup:
        """A file of the datastore: its path, and below it how many bytes it has."""
        y = PANEL_TOP - 1.4 - row * 1.15
        return VGroup(
            line(path, PANEL_LEFT + 0.3, y, 0.31),
            line(f"{size:,} bytes", PANEL_LEFT + 0.3, y - 0.42, 0.29, "soft", SERIF))

    def _chip(self, text: str) -> VGroup:
        label = line(text, 0, 0, 0.26)
        box = RoundedRectangle(corner_radius=0.08, width=label.width + 0.3, height=0.42)
        return VGroup(box.set_fill(COLORS["sel"], 1).set_stroke(COLORS["accent"], 2).move_to(label), label)
