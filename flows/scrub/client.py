from metaflow import Flow, Task

run = Flow("TokenFlow").latest_run
pathspec = run["fetch"].task.pathspec
for number in range(2):
    attempt = Task(pathspec, attempt=number)
    print("attempt", number, "stdout", repr(attempt.stdout))
    for line in attempt.stderr.splitlines():
        if "token" in line or "REDACTED" in line:
            print("  stderr", line)
    if attempt.exception:
        print("  exception", attempt.exception.exception)
