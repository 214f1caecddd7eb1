import os
import signal

from metaflow import FlowSpec, current, retry, step


class LastKilledFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.load)

    @retry(times=1)
    @step
    def load(self):
        self.note = f"from attempt {current.retry_count}"
        if current.retry_count == 0:
            raise ConnectionError("no answer")
        os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    LastKilledFlow()
