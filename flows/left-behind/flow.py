import os
import signal
import sys
import threading

from metaflow import FlowSpec, Parameter, current, step


class LeftBehindFlow(FlowSpec):
    ends = Parameter("ends", default="well", separator=",")

    @step
    def start(self):
        self.next(self.train)

    @step
    def train(self):
        self.losses = [0.9, 0.5]
        print("epoch 2")
        match self.ends[current.retry_count]:
            case "raises":
                raise ValueError("no more rows")
            case "exits":
                sys.exit("no more rows")
            case "unpicklable":
                self.lock = threading.Lock()
            case "killed":
                os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    LeftBehindFlow()
