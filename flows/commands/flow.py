from metaflow import FlowSpec, step


class ForecastFlow(FlowSpec):
    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ForecastFlow()
