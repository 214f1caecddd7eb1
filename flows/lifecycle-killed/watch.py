"""Kills a task as soon as it has written the file that DIES_AFTER describes."""
import os
import re
import signal
import sys

last = re.compile(os.environ.get("DIES_AFTER", "^$"))
state = {"dies": False}


def hook(event, args):
    # the file is there when whatever comes next is announced
    if state["dies"]:
        os.kill(os.getpid(), signal.SIGKILL)
    state["dies"] = event == "os.rename" and bool(last.search(str(args[1])))


if "step" in sys.argv and "train" in sys.argv:
    sys.addaudithook(hook)
