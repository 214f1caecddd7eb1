from metaflow import Flow

run = Flow("ReportFlow").latest_run
for step in "start", "describe", "end":
    keys = {artifact.id: artifact.sha for artifact in run[step].task}
    for name in "table", "label", "title":
        print(f"{step:8} {name:5} {keys.get(name, 'not there')}")
