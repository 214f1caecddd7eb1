import watch  # noqa: F401
from metaflow import Flow

# region ask
task = Flow("TaskLifeFlow").latest_run["train"].task
print(task["rows"].data)
# endregion
