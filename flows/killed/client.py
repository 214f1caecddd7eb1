from metaflow import Flow

run = Flow("KilledFlow").latest_run
for step in "start", "train":
    task = run[step].task
    print(step, "successful", task.successful, "exception", task.exception)
    print("  artifacts", sorted(artifact.id for artifact in task))
