from metaflow import FlowSpec, step


class OrderFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.fit_line, self.fit_forest)

    @step
    def fit_line(self):
        self.model = "line"
        self.next(self.choose)

    @step
    def fit_forest(self):
        self.model = "forest"
        self.next(self.choose)

    @step
    def choose(self, inputs):
        print([task.model for task in inputs])
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    OrderFlow()
