from metaflow import Flow

for run in reversed(list(Flow("VerdictFlow"))):
    print(run.pathspec, "origin", run.origin_pathspec)
    for step in reversed(list(run)):
        was_cloned = "origin-task-id" in step.task.metadata_dict
        print(" ", step.id, "cloned" if was_cloned else "executed")
