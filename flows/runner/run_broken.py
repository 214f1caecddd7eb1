from metaflow import Runner

with Runner("flow.py", show_output=False) as runner:
    result = runner.run(count=4)

print(result.status, result.returncode, result.run.successful)
