"""Imports the packages that are named, and tells their versions and the folders on Python's path where they are.

Out: {name: {"version": "1.5.3", "folder": "/usr/lib/python3/dist-packages"}}
"""
import importlib
import json
import os
import sys


def describe(name):
    module = importlib.import_module(name)
    (place, *_) = getattr(module, "__path__", [module.__file__])
    return {"version": module.__version__, "folder": os.path.dirname(place)}


# or else what is beside this file would be imported first
sys.path.pop(0)
print(json.dumps({name: describe(name) for name in sys.argv[1:]}))
