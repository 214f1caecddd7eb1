from metaflow import FlowSpec, step


class RenameFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.train)

    @step
    def train(self):
        self.score = sorted(self.rows)[2]
        self.next(self.end)

    @step
    def end(self):
        print("score", self.score)


if __name__ == "__main__":
    RenameFlow()
