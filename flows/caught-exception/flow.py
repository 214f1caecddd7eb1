import os
import signal
import threading

from metaflow import FlowSpec, catch, step


class Refused(Exception):
    def __init__(self, status):
        super().__init__(f"the server answers {status}")
        self.status = status
        self.lock = threading.Lock()


class CaughtFlow(FlowSpec):
    @step
    def start(self):
        self.ways = ["raises", "killed", "well"]
        self.next(self.fetch, foreach="ways")

    @catch(var="error", print_exception=False)
    @step
    def fetch(self):
        if self.input == "raises":
            raise Refused(503)
        if self.input == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    CaughtFlow()
