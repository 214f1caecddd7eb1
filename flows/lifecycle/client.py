from metaflow import Flow

for run in reversed(list(Flow("LifecycleFlow"))):
    task = run["train"].task
    print("train successful", task.successful, "finished", task.finished)
    print("  run successful", run.successful)
    print("  artifacts", sorted(artifact.id for artifact in task))
    try:
        print("  model", task["model"].data)
    except KeyError as error:
        print("  model: KeyError", error)
