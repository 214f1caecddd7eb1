"""Ends a step in different ways, and prints what `check` says of each."""

import re
import subprocess
import sys

FLOW = """
from metaflow import FlowSpec, step


class FormsFlow(FlowSpec):
    def go_on(self):
        self.next(self.end)

    @step
    def start(self):
        self.rows = [3, 1, 2]
        FORM

    @step
    def end(self):
        pass


if __name__ == "__main__":
    FormsFlow()
"""
FORMS = [
    "self.next(self.end)",
    "self.next(*[self.end])",
    'self.next(getattr(self, "end"))',
    "return self.next(self.end)",
    "if self.rows: self.next(self.end)",
    "go = self.next; go(self.end)",
    "self.go_on()",
    'self.next(self.end); print("done")',
    "self.next(self.edn)",
]

for form in FORMS:
    with open("forms_flow.py", "w") as file:
        file.write(FLOW.replace("FORM", form))
    check = subprocess.run(
        [sys.executable, "forms_flow.py", "check"], capture_output=True, text=True
    )
    said = check.stdout + check.stderr
    first = re.search(r"The graph looks good|Step start .*?(?=\. |\.$)", said, re.M)
    print(form)
    print("   ", first[0] if first else said)
