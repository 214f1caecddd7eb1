from metaflow import FlowSpec, step


class EditsFlow(FlowSpec):
    @step(start=True)
    def read(self):
        self.rows = [3, 0]
        self.next(self.weigh, foreach="rows")

    @step
    def weigh(self):
        print("weigh", self.index, self.input)
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
    EditsFlow()
