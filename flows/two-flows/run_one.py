from metaflow import Runner

with Runner("flow.py").run() as running:
    print(running.status)
