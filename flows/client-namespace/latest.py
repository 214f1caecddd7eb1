import sys

from metaflow import Flow, Run
from metaflow.exception import MetaflowNamespaceMismatch

run = Flow("ForecastFlow").latest_run
(user,) = [tag for tag in run.system_tags if tag.startswith("user:")]
print("latest_run", run.id, user, f"created {run.created_at:%H:%M:%S}")

try:
    print(Run(f"ForecastFlow/{sys.argv[1]}"))
except MetaflowNamespaceMismatch as error:
    print("MetaflowNamespaceMismatch:", error)
