from metaflow import Flow

for run in Flow("IceCreamFlow"):
    data = run["estimate"].task.data
    state = "finished" if run.successful else "failed"
    print(run.pathspec, state, f"coldest {data.coldest} slope {data.slope:.2f}")
