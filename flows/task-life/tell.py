"""Tells a part of trace.txt: a blob by the names that it has in the map of train, files of the metadata provider in one line."""
import json
import re
import sys
from itertools import groupby, takewhile
from pathlib import Path

objects = json.loads(next(Path(".metaflow").glob("*/*/train/*/0.data.json")).read_text())["objects"]


def told(line):
    who, does, what = line.rstrip().split("\t")
    if key := re.fullmatch(r"data/../(\w+)", what):
        return who, does, "blob of " + ", ".join(sorted(name for name, own in objects.items() if own == key[1]))
    if field := re.search(r"_meta/(?:sysmeta_|\d_)?(.+?)(?:_\d{13})?\.json$", what):
        return who, does + " metadata:", field[1].replace("artifact_", "artifact ")
    return who, does, what


def summed_up(names):
    """The first names of some files, and how many there are beside them."""
    most = 3
    shown = names if len(names) == most + 1 else names[:most]
    return ", ".join(shown) + (f" and {len(names) - most} more" if len(names) > len(shown) else "")


def part(name, lines):
    """before the last line that the task prints, after it, or what the client does"""
    own = [line for line in lines if (line[0] == "client") == (name == "client")]
    if name == "client":
        return own
    first = own.index(("runtime", "writes metadata:", "_self"), own.index(("runtime", "writes", "start/1/0.runtime")))
    last = next(at for at, line in enumerate(own) if line[1] == "prints")
    if name == "before":
        return own[first : last + 1]
    return list(takewhile(lambda line: line[1] != "starts", own[last:]))


lines = [told(line) for line in open("trace.txt")]
for (who, does), same in groupby(part(sys.argv[1], lines), key=lambda line: line[:2]):
    named = list(dict.fromkeys(what for _, _, what in same))
    texts = [summed_up(named)] if "metadata" in does else named
    for text in texts:
        print(f"{who:7} {does:6} {text}")
