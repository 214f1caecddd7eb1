from metaflow import Flow, Task

run = Flow("LastKilledFlow").latest_run
print("run successful", run.successful, "finished", run.finished)
task = run["load"].task
print("task finished", task.finished, "current attempt", task.current_attempt)
print("  note", task["note"].data, "| exception", task.exception.type)
for attempt in range(2):
    tried = Task(task.pathspec, attempt=attempt)
    print("attempt", attempt, "artifacts", sorted(each.id for each in tried))
