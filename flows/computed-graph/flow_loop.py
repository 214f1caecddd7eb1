from metaflow import FlowSpec, step


class LoopFlow(FlowSpec):
    @step
    def start(self):
        self.error = 8.0
        self.next(self.improve)

    @step
    def improve(self):
        self.error = self.error / 2
        self.next(self.judge)

    @step
    def judge(self):
        self.state = "done" if self.error < 2 else "not yet"
        self.next({"done": self.end, "not yet": self.improve}, condition="state")

    @step
    def end(self):
        print("error", self.error)


if __name__ == "__main__":
    LoopFlow()
