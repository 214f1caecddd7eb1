from metaflow import Flow

run = Flow("ResumeFlow").latest_run
for step in run:
    task = step.task
    was_cloned = "origin-task-id" in task.metadata_dict
    print(step.id, task.origin_pathspec if was_cloned else "executed")
