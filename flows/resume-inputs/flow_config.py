from metaflow import Config, FlowSpec, Parameter, step


class ForecastFlow(FlowSpec):
    city = Parameter("city", default="Lima")
    units = Config("units", default="units.json")

    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.forecast)

    @step
    def forecast(self):
        print("city", self.city)
        self.expected = sum(self.rain) / 3
        self.next(self.end)

    @step
    def end(self):
        print(self.city, self.expected)


if __name__ == "__main__":
    ForecastFlow()
