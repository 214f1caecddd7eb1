from metaflow import Flow

run = Flow("TakenFlow").latest_run
for step in "start", "end":
    task = run[step].task
    print(step, "stored", repr(task["name"].data))
