from metaflow import Flow

for run in reversed(list(Flow("CatchResumeFlow"))):
    task = run["start"].task
    was_cloned = "origin-task-id" in task.metadata_dict
    error = task["error"].data
    print(run.pathspec, "start", "cloned" if was_cloned else "executed")
    print("  successful", task.successful, "finished", task.finished)
    print("  _task_ok", task["_task_ok"].data, "error", error and error.type)
