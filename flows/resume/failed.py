from metaflow import Flow

run = Flow("ResumeFlow").latest_run
print("steps", [step.id for step in run])

task = run["train"].task
print("finished", task.finished, "successful", task.successful)
print("exception", str(task.exception).splitlines()[-1])
print("stored", sorted(artifact.id for artifact in task))
