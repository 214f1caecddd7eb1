from metaflow import Flow

for run in reversed(list(Flow("InterruptedFlow"))):
    task = run["train"].task
    print(run["_parameters"].task["case"].data)
    print("  successful", task.successful, "finished", task.finished, "exception", task.exception)
    print("  artifacts", sorted(artifact.id for artifact in task))
    print("  printed", task.stdout.splitlines())
