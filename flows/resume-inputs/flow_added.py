from metaflow import FlowSpec, Parameter, step


class ForecastFlow(FlowSpec):
    city = Parameter("city", default="Lima")
    days = Parameter("days", default=7)

    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.forecast)

    @step
    def forecast(self):
        print("city", self.city)
        print("days", self.days)
        self.expected = sum(self.rain) / 3
        self.next(self.end)

    @step
    def end(self):
        print(self.city, self.expected)


if __name__ == "__main__":
    ForecastFlow()
