from metaflow import Flow

# region ask
for run in reversed(list(Flow("StatesFlow"))):
    print("fail", run["start"].task.data.fail)
    print("  finished", run.finished, "successful", run.successful)
    print("  finished_at", bool(run.finished_at), "data", run.data)
# endregion

latest = Flow("StatesFlow").latest_run
successful = Flow("StatesFlow").latest_successful_run
print("latest_run            fail", latest["start"].task.data.fail)
print("latest_successful_run fail", successful["start"].task.data.fail)
