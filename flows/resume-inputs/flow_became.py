from metaflow import FlowSpec, Parameter, step


class ForecastFlow(FlowSpec):
    city = Parameter("city", default="Lima")
    rain = Parameter("rain", default="none")

    @step
    def start(self):
        self.next(self.forecast)

    @step
    def forecast(self):
        print("city", self.city, "rain", self.rain)
        self.next(self.end)

    @step
    def end(self):
        print(self.city, self.rain)


if __name__ == "__main__":
    ForecastFlow()
