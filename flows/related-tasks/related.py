import sys

from metaflow import Run, Task

ORDER = "start plan notes fetch score improve collect report end".split()


def told(task: Task) -> str:
    _, _, step, id = task.path_components
    if step == "improve":
        return f"{step}/{id}"
    return step if task.index is None else f"{step}[{task.index}]"


run = Run(sys.argv[1])
for step in [run[name] for name in ORDER if name in run]:
    for task in sorted(step, key=told):
        print(told(task))
        print("  parents: ", *sorted(map(told, task.parent_tasks)))
        print("  children:", *sorted(map(told, task.child_tasks)))
