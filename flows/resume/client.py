from metaflow import Flow

NAMES = "alpha", "LIMIT", "seen_limit", "x", "y", "score"

for run in reversed(list(Flow("ResumeFlow"))):
    print(run.pathspec, "origin", run.origin_pathspec)
    for name in "start", "prepare", "train", "end":
        if name not in run:
            print(" ", name, "not there")
            continue
        task = run[name].task
        was_cloned = "origin-task-id" in task.metadata_dict
        stored = {artifact.id: artifact.data for artifact in task}
        print(" ", name, "cloned" if was_cloned else "executed")
        print("   ", {name: stored[name] for name in NAMES if name in stored})
        print("    stdout", repr(task.stdout))
