from metaflow import Flow

for run in reversed(list(Flow("UnpicklableFlow"))):
    task = run["start"].task
    names = sorted(artifact.id for artifact in task)
    print(run.id, "successful", task.successful, "artifacts", names)
