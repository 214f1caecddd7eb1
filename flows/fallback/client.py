from metaflow import Flow, Task

run = Flow("FallbackFlow").latest_run
print("run successful", run.successful)
tasks = {task.index: task for task in run["work"]}
for index, way in enumerate(run["start"].task["ways"].data):
    task = tasks[index]
    print(way, "| task successful", task.successful, "exception", task.exception)
    for attempt in range(task.current_attempt + 1):
        tried = Task(task.pathspec, attempt=attempt)
        held = [name for name in ("note", "way", "error") if name in tried]
        raised = tried.exception.type if tried.exception else None
        print("  attempt", attempt, "has", held, "exception", raised)
