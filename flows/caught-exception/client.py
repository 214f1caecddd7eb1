from metaflow import Flow

run = Flow("CaughtFlow").latest_run
for task in sorted(run["fetch"], key=lambda task: task.index or 0):
    print("successful", task.successful, "finished", task.finished)
    print("  exception", task.exception, "_task_ok", task["_task_ok"].data)
    caught = "_catch_exception" in task and task["_catch_exception"].data
    print("  _catch_exception", caught and caught.type)
    print("  _success", task["_success"].data)
