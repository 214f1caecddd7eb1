from metaflow import Flow

run = Flow("ExitFlow").latest_run
print("finished", run.finished, "successful", run.successful)
for step in reversed(list(run)):
    print(step.id, "finished", step.task.finished, "finished_at is set", bool(step.task.finished_at))
