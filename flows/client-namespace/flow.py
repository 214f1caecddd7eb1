from metaflow import FlowSpec, step


class ForecastFlow(FlowSpec):
    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        self.forecast = sum(self.rain) / len(self.rain)


if __name__ == "__main__":
    ForecastFlow()
