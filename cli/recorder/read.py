"""Reads for the recorder what only Python can read. JSON in on stdin, JSON out on stdout.

In: {"blobs": {key: path of a gzipped pickle}, "graphs": [keys of _graph_info],
     "transitions": [keys of _transition], "iterations": [keys of _iteration_stack]}
Out: {"values": {key: repr}, "exceptions": {key: {type, message}}, "foreach": {key: [frames]},
      "graphs": {key: _graph_info}, "transitions": {key: [steps]}, "iterations": {key: [counts]}}
"""
import gzip
import json
import pickle
import re
import sys

LONGEST = 100


def read(path):
    with gzip.open(path) as file:
        return pickle.load(file)


def short(value):
    # where an object lies in memory is no fact
    text = re.sub(r" at 0x[0-9a-f]+", "", " ".join(repr(value).split()))
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


def main():
    from metaflow.exception import MetaflowExceptionWrapper

    wanted = json.load(sys.stdin)
    kinds = ["values", "exceptions", "foreach", "graphs", "transitions", "iterations"]
    found = {kind: {} for kind in kinds}
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
        if key in wanted["transitions"] and value is not None:
            found["transitions"][key] = value[0]
        if key in wanted["iterations"]:
            found["iterations"][key] = value
        if isinstance(value, list) and value and type(value[0]).__name__ == "ForeachFrame":
            found["foreach"][key] = frames(value)
    json.dump(found, sys.stdout, default=str)


main()
