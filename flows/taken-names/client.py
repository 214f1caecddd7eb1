from metaflow import Flow

run = Flow("TakenFlow").latest_run
for step in "start", "score", "end":
    print(step, {artifact.id: artifact.data for artifact in run[step].task})
