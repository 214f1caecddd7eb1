from metaflow import FlowSpec, step


class ForecastFlow(FlowSpec):
    @step
    def start(self):
        self.weeks = [[19, 20], [4, 3], [16, 18]]
        self.next(self.forecast, foreach="weeks")

    @step
    def forecast(self):
        week = self.input
        self.week = [*week, 2 * week[-1] - week[-2]]
        print(self.weeks)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.merge_artifacts(inputs, exclude=["week"])
        self.weeks = [task.week for task in inputs]
        self.next(self.end)

    @step
    def end(self):
        print(self.weeks)


if __name__ == "__main__":
    ForecastFlow()
