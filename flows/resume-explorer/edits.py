"""Versions of a flow's source, each an edit of the text."""

BUG = 'raise ValueError("a bug")'

# from the name of an edit to what is replaced by what
VALUES = {
    "start": [
        ("self.x = 1", "self.x = 100"),
        ("[1, 2, 3]", "[1, 2, 3, 4]"),
    ],
    "code": [
        ("self.x + 1", "self.x + 2"),
        ("self.input + 1", "self.input + 2"),
    ],
    "constant": [("LIMIT = 10", "LIMIT = 20")],
    "parameter": [("default=1", "default=2")],
}


def source_of(flow):
    with open(f"{flow}.py") as file:
        return file.read()


def broken(flow, step):
    """Fails in one step; in a foreach, with the second item."""
    # the other tasks have time to end
    lines = ["import time", "time.sleep(1.5)", BUG]
    if flow == "foreach" and step == "train":
        lines = ["if self.input == 2:", *("    " + line for line in lines)]
    return put_into(source_of(flow), step, lines)


def put_into(source, step, lines):
    head, mark, tail = source.partition(f"def {step}(")
    first, body = tail.split("\n", 1)
    added = "".join(f"        {line}\n" for line in lines)
    return f"{head}{mark}{first}\n{added}{body}"


def with_values(source, names):
    for name in names:
        for old, new in VALUES[name]:
            source = source.replace(old, new)
    return source


def new_step(source, name, after, before):
    """Another step between two that follow each other."""
    head, mark, tail = source.partition(f"def {after}(")
    onward = f"self.next(self.{before})"
    tail = tail.replace(onward, f"self.next(self.{name})", 1)
    body, rest = tail.split("    @step\n", 1)
    step = f"    @step\n    def {name}(self):\n        {onward}\n\n"
    return f"{head}{mark}{body}{step}    @step\n{rest}"


def renamed(source, old, new):
    for form in f"def {old}(", f"self.{old},", f"self.{old})":
        source = source.replace(form, form.replace(old, new))
    return source


def without_prepare(source):
    """Its line goes to the step before it."""
    lines = source.split("\n")
    at = lines.index("    def prepare(self):")
    del lines[at - 3 : at + 1]
    return "\n".join(lines)


GRAPHS = {
    "line": {
        "same": lambda source: source,
        "inserted": lambda s: new_step(s, "check", "prepare", "train"),
        "added": lambda s: new_step(s, "report", "train", "end"),
        "renamed": lambda s: renamed(s, "prepare", "order"),
        "removed": without_prepare,
    },
    "branch": {
        "same": lambda source: source,
        "inserted": lambda s: new_step(s, "check", "prepare", "join"),
        "added": lambda s: new_step(s, "report", "join", "end"),
        "renamed": lambda s: renamed(s, "prepare", "order"),
    },
    "foreach": {
        "same": lambda source: source,
        "inserted": lambda s: new_step(s, "check", "train", "join"),
        "added": lambda s: new_step(s, "report", "join", "end"),
        "renamed": lambda s: renamed(s, "train", "fit"),
    },
}
