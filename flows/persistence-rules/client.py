from metaflow import Flow

task = Flow("PersistFlow").latest_run["start"].task
print("listed", sorted(artifact.id for artifact in task))
print("by name", task["_order"].data)
try:
    print(task.data._order)
except AttributeError as error:
    print("by attribute: AttributeError", error)
