from metaflow import Flow

run = Flow("CaughtFlow").latest_run
for task in sorted(run["fetch"], key=lambda task: task.index or 0):
    error = task["error"].data
    print(type(error).__name__, "an Exception:", isinstance(error, Exception))
    if error:
        for name, value in vars(error).items():
            print(f"  {name} {type(value).__name__}: {value.splitlines()[0]}")
        print("  str is its stacktrace:", str(error) == error.stacktrace)
        print("  status", getattr(error, "status", "is lost"))
