from metaflow import FlowSpec, Parameter, step


class ForeachFlow(FlowSpec):
    alpha = Parameter("alpha", default=1)
    LIMIT = 10

    @step
    def start(self):
        self.items = [1, 2, 3]
        self.next(self.train, foreach="items")

    @step
    def train(self):
        self.seen = [self.input + 1, self.alpha, self.LIMIT]
        self.next(self.join)

    @step
    def join(self, inputs):
        self.all = [task.seen for task in inputs]
        self.next(self.end)

    @step
    def end(self):
        print(self.all)


if __name__ == "__main__":
    ForeachFlow()
