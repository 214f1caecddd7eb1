"""Prints every Python file of the Metaflow that can be imported, with its symbols and their lines, as JSON.

{"release": "2.19.38", "files": {"runtime.py": {"NativeRuntime": 157, "NativeRuntime._killall": 1040}}}

A symbol is a class, a function, or a name that is assigned at the top of a file or of a class; those inside an `if`, `try` or
`with` count as well. Libraries that Metaflow brings along (`_vendor`) are left out.
"""
import ast
import json
import os

import metaflow

ROOT = os.path.dirname(metaflow.__file__)
SKIPPED = ("_vendor", "__pycache__", "node_modules")


def assigned(target):
    if isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, (ast.Tuple, ast.List)):
        for part in target.elts:
            yield from assigned(part)


def symbols(body, scope=""):
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield scope + node.name, node.lineno
            if isinstance(node, ast.ClassDef):
                yield from symbols(node.body, f"{scope}{node.name}.")
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                for name in assigned(target):
                    yield scope + name, node.lineno
        elif isinstance(node, (ast.If, ast.Try, ast.With)):
            for part in ("body", "orelse", "finalbody"):
                yield from symbols(getattr(node, part, []), scope)
            for handler in getattr(node, "handlers", []):
                yield from symbols(handler.body, scope)


def read(path):
    found = {}
    with open(path, encoding="utf-8") as file:
        for name, line in symbols(ast.parse(file.read()).body):
            found.setdefault(name, line)
    return found


files = {}
for folder, folders, names in os.walk(ROOT):
    folders[:] = [name for name in folders if name not in SKIPPED]
    for name in names:
        if name.endswith(".py"):
            path = os.path.join(folder, name)
            files[os.path.relpath(path, ROOT).replace(os.sep, "/")] = read(path)

print(json.dumps({"release": metaflow.__version__, "files": dict(sorted(files.items()))}, indent=1))
