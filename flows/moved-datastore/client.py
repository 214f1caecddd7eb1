from metaflow import Flow

task = Flow("MovedFlow").latest_run["start"].task
print(task.pathspec)
print("rows", task["rows"].data)
