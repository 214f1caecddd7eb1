from metaflow import Flow

run = Flow("ForeachFlow").latest_successful_run

print("step.task:", run["measure"].task.pathspec)
for task in run["measure"]:
    print(task.pathspec, task.index, task.data.city, task.data.length)

children = run["start"].task.child_tasks
parents = run["collect"].task.parent_tasks
print("children of start:", sorted(task.id for task in children))
print("parents of collect:", sorted(task.id for task in parents))
