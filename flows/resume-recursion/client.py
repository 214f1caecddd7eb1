from metaflow import Flow

for run in reversed(list(Flow("TuneFlow"))):
    print(run.pathspec, "origin", run.origin_pathspec)
    for task in sorted(run["improve"], key=lambda task: task.data.round):
        was_cloned = "origin-task-id" in task.metadata_dict
        became = "cloned" if was_cloned else "executed"
        print("  round", task.data.round, "error", task.data.error, became)
