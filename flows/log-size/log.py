from pathlib import Path

from metaflow import Flow

task = Flow("TalkativeFlow").latest_run["train"].task
file = Path(".metaflow", task.pathspec, "0.runtime_stdout.log")
screen = [line for line in open("screen.txt") if "batch" in line]
stored = task.stdout.splitlines()
print("printed:", len(screen), "lines, the last:", screen[-1].split("] ")[-1], end="")
print("stored: ", len(stored), "lines, the last:", stored[-1])
print("the one before:", stored[-2])
print("text", len(task.stdout), "bytes, its file", file.stat().st_size, "bytes")
print("a line of it:", file.read_text().splitlines()[0])
