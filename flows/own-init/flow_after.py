from metaflow import FlowSpec, step


class ForecastFlow(FlowSpec):
    def __init__(self):
        super().__init__()
        self.city = "Lima"

    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        print(self.city, sum(self.rain))


if __name__ == "__main__":
    ForecastFlow()
