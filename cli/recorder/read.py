"""Reads for the recorder what only Python can read. JSON in on stdin, JSON out on stdout.

In: {"blobs": {key: path of a gzipped pickle}, "graphs": [keys of _graph_info], "tasks": [pathspecs]}
Out: {"values": {key: repr}, "exceptions": {key: {type, message}}, "foreach": {key: [frames]},
      "graphs": {key: _graph_info}, "parents": {pathspec: [pathspecs]}}
"""
import gzip
import json
import pickle
import sys

LONGEST = 100


def read(path):
    with gzip.open(path) as file:
        return pickle.load(file)


def short(value):
    text = " ".join(repr(value).split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def frames(stack):
    return [
        {
            "step": frame.step,
            "index": frame.index,
            "of": frame.num_splits,
            "value": frame.value if frame.value is None else str(frame.value),
        }
        for frame in stack
    ]


def parents(pathspec):
    from metaflow import Task

    try:
        return sorted(Task(pathspec, _namespace_check=False).parent_task_pathspecs)
    except KeyError:
        # the graph is an artifact of the task, and a task that could not store any has none
        return None


def main():
    from metaflow.exception import MetaflowExceptionWrapper

    wanted = json.load(sys.stdin)
    found = {"values": {}, "exceptions": {}, "foreach": {}, "graphs": {}, "parents": {}}
    for key, path in wanted["blobs"].items():
        try:
            value = read(path)
        except Exception:
            # a class of the flow's own file: only the flow can read it
            continue
        if isinstance(value, MetaflowExceptionWrapper):
            found["exceptions"][key] = {
                "type": value.type.rsplit(".", 1)[-1],
                "message": str(value.exception),
            }
        elif key in wanted["graphs"]:
            found["graphs"][key] = value
        else:
            found["values"][key] = short(value)
        if isinstance(value, list) and value and type(value[0]).__name__ == "ForeachFrame":
            found["foreach"][key] = frames(value)
    for pathspec in wanted["tasks"]:
        found["parents"][pathspec] = parents(pathspec)
    json.dump(found, sys.stdout, default=str)


main()
