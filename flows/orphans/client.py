from pathlib import Path

from metaflow import Flow

for run in reversed(list(Flow("OrphanFlow"))):
    print(run.pathspec, "finished", run.finished)
    for task in reversed(list(run["train"])):
        error = task.exception and task.exception.type
        print("  finished", task.finished, "successful", task.successful, error)
        print("    printed", task.stdout.splitlines())
        files = Path(".metaflow", task.pathspec).glob("*.*")
        print("   ", *sorted(file.name for file in files))
