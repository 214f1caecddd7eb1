import time
from pathlib import Path

from metaflow import FlowSpec, Parameter, step


class OrphanFlow(FlowSpec):
    seconds = Parameter("seconds", default=5)

    @step
    def start(self):
        self.ways = ["quiet", "prints"]
        self.next(self.train, foreach="ways")

    @step
    def train(self):
        print("epoch 1")
        Path(f"{self.input}.started").touch()
        time.sleep(self.seconds)
        if self.input == "prints":
            print("epoch 2")
        self.loss = 0.5
        self.next(self.join)

    @step
    def join(self, inputs):
        print([task.loss for task in inputs])
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    OrphanFlow()
