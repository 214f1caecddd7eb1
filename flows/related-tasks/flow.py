from metaflow import FlowSpec, Parameter, step


class RelatedFlow(FlowSpec):
    stations = Parameter("stations", default=2)

    @step
    def start(self):
        self.next(self.plan, self.notes)

    @step
    def plan(self):
        self.numbers = list(range(self.stations))
        self.next(self.fetch, foreach="numbers")

    @step
    def fetch(self):
        self.next(self.score)

    @step
    def score(self):
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.next(self.report)

    @step
    def notes(self):
        self.next(self.report)

    @step
    def report(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    RelatedFlow()
