from metaflow import Flow

for run in reversed(list(Flow("TrainFlow"))):
    print(run.pathspec, "origin", run.origin_pathspec, sorted(run.user_tags))
