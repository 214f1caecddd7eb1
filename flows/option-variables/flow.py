from metaflow import FlowSpec, Parameter, step


class ForecastFlow(FlowSpec):
    days = Parameter("days", default=1)

    @step
    def start(self):
        self.cities = ["Lima", "Oslo", "Nairobi"]
        self.next(self.forecast, foreach="cities")

    @step
    def forecast(self):
        print(self.input, "for", self.days, "days")
        self.next(self.join)

    @step
    def join(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ForecastFlow()
