from metaflow import FlowSpec, step


class TuneFlow(FlowSpec):
    @step
    def start(self):
        self.round = 0
        self.error = 8.0
        self.next(self.improve)

    @step
    def improve(self):
        self.round += 1
        self.error = self.error / 4  # was / 2
        print("round", self.round, "error", self.error)
        self.state = "done" if self.error < 1 else "not yet"
        self.next(
            {"done": self.end, "not yet": self.improve}, condition="state"
        )

    @step
    def end(self):
        print("rounds", self.round, "error", self.error)


if __name__ == "__main__":
    TuneFlow()
