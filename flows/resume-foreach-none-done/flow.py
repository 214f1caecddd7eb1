from metaflow import FlowSpec, step


class NoneDoneFlow(FlowSpec):
    @step
    def start(self):
        self.sizes = [0, 3]
        self.next(self.divide, foreach="sizes")

    @step
    def divide(self):
        self.share = 120 / self.input
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.shares = [task.share for task in inputs]
        self.next(self.end)

    @step
    def end(self):
        print("shares", self.shares)


if __name__ == "__main__":
    NoneDoneFlow()
