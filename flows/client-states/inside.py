from metaflow import Flow

run = Flow("StatesFlow").latest_successful_run
print("steps     ", [step.id for step in run])
print("measure   ", [task.index for task in run["measure"]])
print("step.task ", run["measure"].task.index)

collect = run["collect"].task
print("listed    ", [artifact.id for artifact in collect])
print("by name   ", collect["_longest"].data, collect["_task_ok"].data)

run.data.lengths.append(100)
print("unchanged ", run.data.lengths)
print("origin    ", run.origin_pathspec)
print("letters   ", run.data.letters)
