from metaflow import Flow

run = Flow("TreesFlow").latest_run
print(repr(run["_parameters"].task["names"].data))
