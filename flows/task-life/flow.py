from random import Random

import watch  # noqa: F401
from metaflow import FlowSpec, step


class TaskLifeFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.notes = "train does not read this"
        self.next(self.train)

    @step
    def train(self):
        self.model = Random(sum(self.rows)).randbytes(100_000_000)
        print(f"trained: {len(self.model):,} bytes")
        self.next(self.end)

    @step
    def end(self):
        print("rows", self.rows)


if __name__ == "__main__":
    TaskLifeFlow()
