from metaflow import Flow

CITIES = "Lima", "Oslo", "Nairobi", "Quito"

for run in reversed(list(Flow("SiblingsFlow"))):
    print(run.pathspec)
    tasks = {task.metadata_dict["foreach-execution-path"]: task for task in run["fetch"]}
    for index, city in enumerate(CITIES):
        task = tasks[f"fetch:{index}"]
        was_cloned = "origin-task-id" in task.metadata_dict
        print(" ", city, "cloned," if was_cloned else "executed,", end=" ")
        print("finished", task.finished, "attempts", task.current_attempt + 1)
        print("   ", task.stderr.splitlines()[-1:])
