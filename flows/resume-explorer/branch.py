from metaflow import FlowSpec, Parameter, step


class BranchFlow(FlowSpec):
    alpha = Parameter("alpha", default=1)
    LIMIT = 10

    @step
    def start(self):
        self.x = 1
        self.next(self.prepare, self.train)

    @step
    def prepare(self):
        self.y = self.x + 1
        self.next(self.join)

    @step
    def train(self):
        self.seen = [self.x, self.alpha, self.LIMIT]
        self.next(self.join)

    @step
    def join(self, inputs):
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        print(self.x, self.y, self.seen)


if __name__ == "__main__":
    BranchFlow()
