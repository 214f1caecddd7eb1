from metaflow import FlowSpec, step


class TuneFlow(FlowSpec):
    @step
    def start(self):
        self.error = 4.0
        self.next(self.improve)

    @step
    def improve(self):
        self.error = self.error / 2
        self.state = "done" if self.error < 2 else "not yet"
        self.next(
            {"done": self.end, "not yet": self.improve}, condition="state"
        )

    @step
    def end(self):
        pass


if __name__ == "__main__":
    TuneFlow()
