from metaflow import FlowSpec, step


class GraphEditFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.prepare)

    @step
    def prepare(self):
        self.ordered = sorted(self.rows)
        self.next(self.check)

    @step
    def check(self):
        assert self.ordered == sorted(self.ordered)
        self.next(self.train)

    @step
    def train(self):
        self.score = self.ordered[2]
        self.next(self.end)

    @step
    def end(self):
        print("score", self.score)


if __name__ == "__main__":
    GraphEditFlow()
