import time

from metaflow import FlowSpec, step


class ForeachResumeFlow(FlowSpec):
    @step
    def start(self):
        self.sizes = [3, 5, 0, 8]
        self.next(self.divide, foreach="sizes")

    @step
    def divide(self):
        print("size", self.input)
        if self.input == 0:
            time.sleep(2)  # until the others have finished
        self.share = 120 / self.input if self.input else 0.0
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.shares = [task.share for task in inputs]
        self.next(self.end)

    @step
    def end(self):
        print("shares", self.shares)


if __name__ == "__main__":
    ForeachResumeFlow()
