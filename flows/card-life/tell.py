"""Tells trace.txt from the last line that the task of report prints to the start of the next task, a blob by its names."""
import json
import re
from itertools import groupby
from pathlib import Path

objects = json.loads(next(Path(".metaflow").glob("*/*/report/*/0.data.json")).read_text())["objects"]


def told(line):
    who, does, what = line.rstrip("\n").split("\t")
    if "_meta/" in what:
        return who, does, "metadata"
    if key := re.fullmatch(r"RainCardFlow/data/../(\w+)", what):
        return who, does, "blob of " + ", ".join(sorted(name for name, own in objects.items() if own == key[1]))
    return who, does, re.sub(r"[0-9a-f]{32}", "…", re.sub(r"^RainCardFlow/\d+/|runs/\d+/", "", what))


lines = [told(line) for line in open("trace.txt")]
first = max(at for at, line in enumerate(lines) if line[:2] == ("task", "prints"))
last = lines.index(("runtime", "starts", "process of end"))
for (who, does), same in groupby(lines[first : last + 1], key=lambda line: line[:2]):
    for what in dict.fromkeys(what for _, _, what in same):
        print(f"{who:7} {does:6} {what}".rstrip())
