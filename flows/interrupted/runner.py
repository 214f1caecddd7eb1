from metaflow import Runner

with Runner("flow.py").run(case="slow") as running:
    print(running.status)
