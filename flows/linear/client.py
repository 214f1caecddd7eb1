from metaflow import Flow, Run, namespace

run = Flow("LinearFlow").latest_successful_run
print("run", run.pathspec, "successful", run.successful)
print("steps", [step.id for step in run])
print("system tags", sorted(run.system_tags))
print("code", run.code)

task = run["process_data"].task
print("task", task.pathspec, "attempt", task.current_attempt)
print("artifacts", sorted(artifact.id for artifact in task))
print("stdout", repr(task.stdout))

processed = task["processed"]
print("artifact", processed.pathspec)
print("sha", processed.sha, "size", processed.size)
print("data", processed.data)

train = run["train_model"].task
print("parents", [task.pathspec for task in train.parent_tasks])
print("same sha in end", processed.sha == run["end"].task["processed"].sha)
print("run.data.model", run.data.model)
print("run.origin_pathspec", run.origin_pathspec)

namespace("user:somebody_else")
try:
    Run(run.pathspec)
except Exception as error:
    print(type(error).__name__, error)
