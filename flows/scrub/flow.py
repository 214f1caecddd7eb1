import os
import signal

from metaflow import FlowSpec, Parameter, current, retry, step


class TokenFlow(FlowSpec):
    killed = Parameter("killed", default=False)

    @step
    def start(self):
        self.next(self.fetch)

    @retry(times=1, minutes_between_retries=0)
    @step
    def fetch(self):
        print("asking with token 1234")
        if self.killed:
            os.kill(os.getpid(), signal.SIGKILL)
        if current.retry_count == 0:
            raise ConnectionError("token 1234 is too old")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    TokenFlow()
