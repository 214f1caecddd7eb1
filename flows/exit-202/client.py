from metaflow import Flow

run = Flow("ExitFlow").latest_run
print("finished", run.finished, "successful", run.successful)
for task in reversed(list(run["measure"])):
    print(task.id, "finished", task.finished, "successful", task.successful)
