from metaflow import Flow, Run

run = Flow("ForecastFlow").latest_run
same = Run(run.pathspec)

run.add_tag("checked")
run.add_tag("user:reader")
run.remove_tag("never-there")

print("run       ", sorted(run.user_tags))
print("same      ", sorted(same.user_tags))
print("asked anew", sorted(Run(run.pathspec)["start"].task.user_tags))
