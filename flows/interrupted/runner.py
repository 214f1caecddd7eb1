from metaflow import Runner

with Runner("flow.py").run(case="quick") as running:
    print(running.status)
