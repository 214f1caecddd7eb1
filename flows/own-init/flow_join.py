from metaflow import FlowSpec, step


class ForecastFlow(FlowSpec):
    def __init__(self):
        self.city = "Lima"
        super().__init__()

    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.fit_line, self.fit_forest)

    @step
    def fit_line(self):
        self.next(self.choose)

    @step
    def fit_forest(self):
        self.next(self.choose)

    @step
    def choose(self, inputs):
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        print(self.city, sum(self.rain))


if __name__ == "__main__":
    ForecastFlow()
