from metaflow import FlowSpec, step


class RowsFlow(FlowSpec):
    @step
    def start(self):
        self.rows = ["Lima", "Oslo"]
        self.next(self.load, foreach="rows")

    @step
    def load(self):
        city = self.input
        self.rows = [3, 0, 7]
        print("input:", city, self.input)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    RowsFlow()
