from metaflow import FlowSpec, step


class StationsFlow(FlowSpec):
    @step
    def start(self):
        self.stations = list(range(11))
        self.next(self.fetch, foreach="stations")

    @step
    def fetch(self):
        self.next(self.score)

    @step
    def score(self):
        self.next(self.join)

    @step
    def join(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    StationsFlow()
