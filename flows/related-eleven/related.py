from metaflow import Flow

for task in Flow("StationsFlow").latest_run["score"]:
    if task.index in (1, 2):
        parents = sorted(f"fetch[{each.index}]" for each in task.parent_tasks)
        print(f"score[{task.index}] has the parents", *parents)
