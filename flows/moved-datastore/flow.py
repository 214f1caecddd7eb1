from metaflow import FlowSpec, step


class MovedFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [1, 2, 3]
        self.next(self.end)

    @step
    def end(self):
        print("sum", sum(self.rows))


if __name__ == "__main__":
    MovedFlow()
