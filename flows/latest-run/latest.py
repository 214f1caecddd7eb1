from pathlib import Path

from metaflow import Flow

print("the file  ", Path(".metaflow/LatestFlow/latest_run").read_text())
print("the Client", Flow("LatestFlow").latest_run.id)
