from metaflow import Flow

run = Flow("ForecastFlow").latest_run
print("days", run["_parameters"].task.data.days, "tags", sorted(run.user_tags))
