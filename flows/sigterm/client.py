import json
from pathlib import Path

from metaflow import Flow, Task

for run in reversed(list(Flow("EvictedFlow"))):
    task = run["train"].task
    print(run.pathspec)
    for number in range(task.current_attempt + 1):
        attempt = Task(task.pathspec, attempt=number)
        ended = Path(".metaflow", task.pathspec, f"{number}.runtime").read_text()
        print("  attempt", number, "return code", json.loads(ended)["return_code"])
        print("    artifacts", sorted(artifact.id for artifact in attempt))
        print("    printed", attempt.stdout.splitlines())
