import os
import signal
import time

from metaflow import FlowSpec, Parameter, catch, current, retry, step, timeout

KNOWN = {"retry": retry, "catch": catch, "timeout": timeout}


def decorated(step):
    # As if what DECORATORS says stood above the step, so one file serves all cases.
    for text in reversed(os.environ.get("DECORATORS", "").split()):
        step = eval(text.lstrip("@"), KNOWN)(step)
    return step


class RetryCasesFlow(FlowSpec):
    fails = Parameter("fails", default=0)
    how = Parameter("how", default="raise")

    @step
    def start(self):
        self.calls = 0
        self.next(self.fetch)

    @decorated
    @step
    def fetch(self):
        with open("calls.txt", "a") as file:
            print(current.run_id, file=file)
        lines = open("calls.txt").read().count(current.run_id)
        print(f"retry_count={current.retry_count} calls={self.calls} note={getattr(self, 'note', '-')} lines={lines}")
        self.calls += 1
        self.note = f"attempt {current.retry_count}"
        if current.retry_count < self.fails:
            if self.how == "raise":
                raise ConnectionError("no answer")
            if self.how == "slow":
                time.sleep(3)
            if self.how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
        self.rows = [3, 1, 2]
        self.next(self.end)

    @step
    def end(self):
        error = getattr(self, "error", "-")
        print(f"calls={self.calls} note={getattr(self, 'note', '-')} rows={getattr(self, 'rows', '-')} error={getattr(error, 'type', error)}")


if __name__ == "__main__":
    RetryCasesFlow()
