"""Writes down the public API of Metaflow as JSON, for the test that compares our stubs with it.

Run it with the Metaflow that the stubs describe, from the repository's root:

    PYTHONPATH=<folder that holds metaflow/> USERNAME=reader python3 stubs/api.py > stubs/api.json

It needs Python 3.11 or later and no other package. What it writes is the same for every run and machine:

- `version`: Metaflow's version.
- `modules`: for each module that has a stub, its public names and the object each one stands for. A `complete`
  module has all its public names here, and the stubs must have them too. Of the other modules only those names
  are here that their stub has: the rest is Metaflow's own business.
- `objects`: what each of these objects is: its `kind` and, for functions, its parameters; for classes, the
  constructor's parameters (`init`), methods, properties, `attributes` of the class, and `instance` attributes,
  which only a method's body assigns.

A parameter is `{"name"}`, plus `"kind"` unless it may be given both by position and by name, plus `"default"`, or
`"opaque": true` for a default that JSON cannot hold.
"""

import ast
import functools
import importlib
import inspect
import json
import os
import re
import sys

# Modules people import from. What they hold is their API, so the stubs may leave nothing out.
COMPLETE = {
    "metaflow",
    "metaflow.cards",
    "metaflow.client",
    "metaflow.datatools",
    "metaflow.datatools.s3",
    "metaflow.events",
    "metaflow.exception",
    "metaflow.integrations",
    "metaflow.multicore_utils",
}

# Names without an underscore that are there by accident or for Metaflow's own use.
NOT_PUBLIC = {
    "metaflow": {"EXT_PKG"},
    "metaflow.datatools": {"read_in_chunks"},
    "metaflow.events": {"TYPE_CHECKING"},
    "metaflow.integrations": {"ALIASES_DESC", "process_integration_aliases"},
}

# Methods that take **kwargs and hand them to a command of the command line: the command's options are what they take.
COMMANDS = {
    "metaflow.runner.deployer.Deployer.argo_workflows": "metaflow.plugins.argo.argo_workflows_cli:argo_workflows",
    "metaflow.runner.deployer.Deployer.step_functions": "metaflow.plugins.aws.step_functions.step_functions_cli:step_functions",
    "metaflow.plugins.argo.argo_workflows_deployer.ArgoWorkflowsDeployer.create": "metaflow.plugins.argo.argo_workflows_cli:create",
    "metaflow.plugins.argo.argo_workflows_deployer_objects.ArgoWorkflowsDeployedFlow.delete": "metaflow.plugins.argo.argo_workflows_cli:delete",
    "metaflow.plugins.argo.argo_workflows_deployer_objects.ArgoWorkflowsTriggeredRun.suspend": "metaflow.plugins.argo.argo_workflows_cli:suspend",
    "metaflow.plugins.argo.argo_workflows_deployer_objects.ArgoWorkflowsTriggeredRun.terminate": "metaflow.plugins.argo.argo_workflows_cli:terminate",
    "metaflow.plugins.argo.argo_workflows_deployer_objects.ArgoWorkflowsTriggeredRun.unsuspend": "metaflow.plugins.argo.argo_workflows_cli:unsuspend",
    "metaflow.plugins.aws.step_functions.step_functions_deployer.StepFunctionsDeployer.create": "metaflow.plugins.aws.step_functions.step_functions_cli:create",
    "metaflow.plugins.aws.step_functions.step_functions_deployer_objects.StepFunctionsDeployedFlow.delete": "metaflow.plugins.aws.step_functions.step_functions_cli:delete",
    "metaflow.plugins.aws.step_functions.step_functions_deployer_objects.StepFunctionsTriggeredRun.terminate": "metaflow.plugins.aws.step_functions.step_functions_cli:terminate",
}
# Options that Metaflow fills in itself.
OWN_OPTIONS = {"deployer_attribute_file", "run_id", "help"}

# What `current` gets while a task runs, beside what decorators say in their docstrings (release 2.19.38).
CURRENT_AT_RUN_TIME = {
    "parameter_names": "task.py:843",
    "spot_termination_notice": "plugins/aws/batch/batch_decorator.py:349, plugins/kubernetes/kubernetes_decorator.py:583",
}

KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: "positional-only",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "normal",
    inspect.Parameter.VAR_POSITIONAL: "args",
    inspect.Parameter.KEYWORD_ONLY: "keyword",
    inspect.Parameter.VAR_KEYWORD: "kwargs",
}


def public(names):
    """The names that do not start with an underscore, sorted."""
    return sorted(name for name in names if not name.startswith("_"))


def described(name, kind, default: object = inspect.Parameter.empty):
    """One parameter as JSON."""
    found = {"name": name} if kind == "normal" else {"name": name, "kind": kind}
    if default is inspect.Parameter.empty:
        return found
    try:
        plain = json.loads(json.dumps(default))
    except (TypeError, ValueError):
        plain = inspect.Parameter.empty
    if plain == default and type(plain) is type(default):
        found["default"] = default
    else:
        found["opaque"] = True
    return found


def unwrapped(function, name):
    """The function below Metaflow's wrappers (`check_s3_deps`, `render_safely`), which do not say what they wrap."""
    while "<locals>" in function.__qualname__ and function.__name__ != name:
        below = [cell.cell_contents for cell in function.__closure__ or () if inspect.isfunction(cell.cell_contents)]
        if len(below) != 1:
            break
        function = below[0]
    return function


def parameters(function, bound, name):
    """The parameters of a function of this name; of a method (`bound`) without the first one."""
    try:
        found = list(inspect.signature(unwrapped(function, name)).parameters.values())
    except ValueError:
        return []
    return [described(p.name, KINDS[p.kind], p.default) for p in found[1 if bound else 0 :]]


def options(where):
    """The options of a command of the command line, as keywords."""
    module, name = where.split(":")
    command = getattr(importlib.import_module(module), name)
    own = [p for p in command.params if p.param_type_name == "option" and p.name not in OWN_OPTIONS]
    # A repeatable option takes a list, and nothing unless it is given.
    return [described(p.name, "keyword", None if p.multiple else p.default) for p in own]


def assigned(cls):
    """The attributes that methods of the class assign to `self`."""
    tree = ast.parse(inspect.getsource(cls))
    targets = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)]
    return {node.attr for node in targets if isinstance(node.value, ast.Name) and node.value.id == "self"}


def members(cls):
    """Every public member of a class that Metaflow defines, by name: the defining class and the raw member."""
    found = {}
    for owner in reversed(cls.__mro__):
        # What comes from Python or from a package inside Metaflow (`_vendor`) is not Metaflow's API.
        if re.match(r"(metaflow\.(?!_vendor)|__main__)", owner.__module__ + ".") or hasattr(owner, "_fields"):
            found.update((name, (owner, member)) for name, member in vars(owner).items() if not name.startswith("_"))
    return found


def added_to_current():
    """What decorators add to `current`, as the docstrings of their classes list it."""
    plugins = importlib.import_module("metaflow.plugins")
    found = set(CURRENT_AT_RUN_TIME)
    for decorator in plugins.STEP_DECORATORS + plugins.FLOW_DECORATORS:
        section = re.search(r"MF Add To Current\s*\n\s*-+\s*\n(.*)", decorator.__doc__ or "", re.S)
        found.update(re.findall(r"^    (\w+) -> ", section[1], re.M) if section else [])
    return found


def describe_class(cls, name):
    """A class as JSON. `name` is its full name."""
    methods, attributes, instance = {}, set(), set()
    properties = added_to_current() if name == "metaflow.metaflow_current.Current" else set()
    for member, (owner, raw) in members(cls).items():
        command = COMMANDS.get(name + "." + member)
        if command:
            methods[member] = options(command)
        elif isinstance(raw, staticmethod):
            methods[member] = parameters(raw.__func__, False, member)
        elif isinstance(raw, classmethod):
            methods[member] = parameters(raw.__func__, True, member)
        elif inspect.isfunction(raw):
            methods[member] = parameters(raw, True, member)
        elif isinstance(raw, property) or type(raw).__name__ == "cached_property":
            properties.add(member)
        else:
            attributes.add(member)
    for owner in cls.__mro__:
        if re.match(r"metaflow\.(?!_vendor)", owner.__module__ + ".") and not hasattr(owner, "_fields"):
            attributes.update(public(vars(owner).get("__annotations__", {})))
            instance.update(public(assigned(owner)))
    # A named tuple has no constructor of its own but a `__new__`; a class without either takes nothing.
    if hasattr(cls, "_fields"):
        init = parameters(cls.__new__, True, "__new__")
    elif cls.__init__ is not object.__init__ and inspect.isfunction(cls.__init__):
        init = parameters(cls.__init__, True, "__init__")
    else:
        init = []
    return {
        "kind": "class",
        "init": init,
        "methods": dict(sorted(methods.items())),
        "properties": sorted(properties),
        "attributes": sorted(attributes - properties - set(methods)),
        "instance": sorted(instance - properties - attributes - set(methods)),
    }


def describe(value, module, name):
    """The full name of an object and its description as JSON."""
    if isinstance(value, functools.partial):
        # A decorator, made from its class: the function behind it takes *args and **kwargs.
        defaults = value.args[0].defaults
        found = [described(key, "keyword", default) for key, default in sorted(defaults.items())]
        return module + "." + name, {"kind": "decorator", "parameters": found}
    if (getattr(value, "__module__", None) or "").split(".")[0] not in ("metaflow", "__main__"):
        return module + "." + name, {"kind": "object"}
    if inspect.isclass(value):
        own = value.__module__ + "." + value.__qualname__
        own = module + "." + name if value.__module__ == "__main__" else own
        return own, describe_class(value, own)
    if inspect.isfunction(value):
        return value.__module__ + "." + value.__qualname__, {"kind": "function", "parameters": parameters(value, False, name)}
    return module + "." + name, {"kind": "object"}


def stub_modules(root):
    """The modules that have a stub, each with its stub's file. Those of the stubs alone (`_typing`) are left out."""
    for folder, _, files in sorted(os.walk(os.path.join(root, "metaflow"))):
        for file in sorted(files):
            path = os.path.relpath(os.path.join(folder, file), root)
            parts = path.removesuffix(".pyi").split(os.sep)
            if file.endswith(".pyi") and not any(re.match(r"_(?!_init__)", part) for part in parts):
                yield ".".join(part for part in parts if part != "__init__"), os.path.join(root, path)


def stub_names(file):
    """The public names that a stub defines or passes on. Read line by line: stubs may use newer syntax than this Python knows."""
    with open(file, encoding="utf-8") as stub:
        text = stub.read()
    defined = re.findall(r"^(?:async def|def|class) (\w+)|^(\w+)(?:: | = )", text, re.M)
    passed_on = re.findall(r"\b(\w+) as \1\b", text)
    return set(public([one or other for one, other in defined] + passed_on))


def own_names(module):
    """The public names of a complete module: no modules, nothing of the standard library, nothing for Metaflow's own use."""
    for name in public(dir(module)):
        value = getattr(module, name)
        home = getattr(value, "__module__", None) or "metaflow"
        internal = name.endswith("_internal") or name in NOT_PUBLIC.get(module.__name__, ())
        if not inspect.ismodule(value) and home.split(".")[0] in ("metaflow", "functools", "__main__") and not internal:
            yield name


def main():
    """Write the JSON, one object per line."""
    import metaflow

    modules, objects = {}, {}
    for name, file in stub_modules(os.path.dirname(os.path.abspath(__file__))):
        try:
            module = importlib.import_module(name)
        except ImportError:
            # The test says that the stub describes a module that Metaflow does not have.
            continue
        names = set(own_names(module)) if name in COMPLETE else set()
        names.update(own for own in stub_names(file) if hasattr(module, own) and not inspect.ismodule(getattr(module, own)))
        held = {}
        for own in sorted(names):
            full, found = describe(getattr(module, own), name, own)
            held[own] = full
            objects[full] = found
        modules[name] = {"complete": name in COMPLETE, "names": held}

    def lines(table):
        return ",\n".join("    %s: %s" % (json.dumps(key), json.dumps(table[key], sort_keys=True, separators=(",", ":"))) for key in sorted(table))

    print('{\n  "version": %s,' % json.dumps(metaflow.__version__.split("+")[0]))
    print('  "modules": {\n%s\n  },' % lines(modules))
    print('  "objects": {\n%s\n  }\n}' % lines(objects))


if __name__ == "__main__":
    main()
