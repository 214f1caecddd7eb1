from metaflow import FlowSpec, Parameter, step


class ForecastFlow(FlowSpec):
    city = Parameter("city", default="Lima")

    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.forecast)

    @step
    def forecast(self):
        self.expected = sum(self.rain) / int("three")
        self.next(self.end)

    @step
    def end(self):
        print(self.city, self.expected)


if __name__ == "__main__":
    ForecastFlow()
