import os
import signal
import threading

import watch  # noqa: F401
from metaflow import FlowSpec, Parameter, step


class LifecycleFlow(FlowSpec):
    case = Parameter("case", default="success")

    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.train)

    @step
    def train(self):
        self.model = {"slope": 2.5, "case": self.case}
        print("assigned")
        match self.case:
            case "raises":
                raise ValueError("no slope")
            case "unpicklable":
                self.lock = threading.Lock()
            case "killed":
                os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.end)

    @step
    def end(self):
        print("not read yet")
        print("slope", self.model["slope"])
        print("slope again", self.model["slope"])


if __name__ == "__main__":
    LifecycleFlow()
