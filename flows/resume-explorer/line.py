from metaflow import FlowSpec, Parameter, step


class LineFlow(FlowSpec):
    alpha = Parameter("alpha", default=1)
    LIMIT = 10

    @step
    def start(self):
        self.x = 1
        self.next(self.prepare)

    @step
    def prepare(self):
        self.y = self.x + 1
        self.next(self.train)

    @step
    def train(self):
        self.seen = [self.y, self.alpha, self.LIMIT]
        self.next(self.end)

    @step
    def end(self):
        print(self.x, self.y, self.seen)


if __name__ == "__main__":
    LineFlow()
