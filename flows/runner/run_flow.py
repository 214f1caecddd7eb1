from metaflow import Runner

with Runner("flow.py", show_output=False) as runner:
    result = runner.run(count=4, tags=["night"])
    print("run    ", result.status, result.returncode, result.run.data.total)
    print("tags   ", sorted(result.run.user_tags))
    print("stdout ", result.stdout.splitlines()[-1].split()[-1])

    resumed = runner.resume(
        origin_run_id=result.run.id, step_to_rerun="end"
    )
    print("resume ", resumed.status, resumed.run.data.total)
    print("origin ", resumed.run.origin_pathspec == result.run.pathspec)

    spun = runner.spin(result.run["end"].task.pathspec, persist=True)
    print("spin   ", spun.task["total"].data)

    try:
        runner.run(count="many")
    except TypeError as error:
        print("TypeError", error)
