from metaflow import FlowSpec, step


class ForecastFlow(FlowSpec):
    def __init__(self):
        self.city = "Lima"
        super().__init__()

    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        print(self.city, sum(self.rain))


if __name__ == "__main__":
    ForecastFlow()
