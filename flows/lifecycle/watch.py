"""Prints each file that the task of one step writes to the datastore (but the side-cars of blobs), and each map and blob that it reads, as it happens."""
import os
import re
import sys

ROOT = ".metaflow/LifecycleFlow/"
LARGE = 200


def told(path):
    """Without what differs each time: the id of the run and times."""
    return re.sub(r"_\d{13}", "", re.sub(r"^\d+/", "", path.split(ROOT)[1]))


def blob(path, size):
    """Large are the graph and exceptions, which hold paths of the machine, so that their keys differ from one to the next."""
    return "data/…, over 200 bytes" if size > LARGE else told(path)


def hook(event, args):
    if event == "os.rename" and ROOT in str(args[1]):
        path = str(args[1])
        if "/data/" not in path:
            print("writes", told(path), flush=True)
        elif not path.endswith("_meta"):
            print("writes", blob(path, os.path.getsize(args[0])), flush=True)
    if event == "open" and ROOT in str(args[0]) and args[1] == "r":
        path = str(args[0])
        if "/data/" in path and not path.endswith("_meta"):
            print("reads", blob(path, os.path.getsize(path)), flush=True)
        if path.endswith(".data.json"):
            print("reads", told(path), flush=True)


if "step" in sys.argv and os.environ.get("WATCHED") in sys.argv:
    sys.addaudithook(hook)
