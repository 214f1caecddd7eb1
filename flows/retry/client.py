from metaflow import Flow, Task

task = Flow("RetryFlow").latest_run["fetch"].task
print("latest attempt", task.current_attempt, task.data.note)

for attempt in range(3):
    tried = Task(task.pathspec, attempt=attempt)
    print("attempt", attempt, "successful", tried.successful)
    print("  note", tried.data.note)
    print("  calls", tried.data.calls)
    if tried.exception:
        print("  exception", tried.exception.type, tried.exception.exception)
    print("  stdout", tried.stdout.strip())
