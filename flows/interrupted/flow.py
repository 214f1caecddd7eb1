import os
import signal
import time
from pathlib import Path

from metaflow import FlowSpec, Parameter, step


class Slow:
    """Takes eight seconds to pickle, as a model of some gigabytes may."""

    def __init__(self, announced=False):
        self.announced = announced

    def __reduce__(self):
        if self.announced:
            Path("ready").touch()
        time.sleep(8)
        return Slow, ()


class InterruptedFlow(FlowSpec):
    case = Parameter("case", default="quick")

    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.train)

    @step
    def train(self):
        self.losses = [0.9, 0.5, 0.4]
        if self.case == "slow":
            self.model = Slow()
        print("epoch 3")
        if self.case == "memory":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.case == "storing":
            self.model = Slow(announced=True)
        else:
            Path("ready").touch()
            time.sleep(60)
        self.next(self.end)

    @step
    def end(self):
        print("losses", self.losses)


if __name__ == "__main__":
    InterruptedFlow()
