import os
import signal

from metaflow import FlowSpec, step


class KilledFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.train)

    @step
    def train(self):
        self.model = "trained"
        print("as when memory runs out")
        os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    KilledFlow()
