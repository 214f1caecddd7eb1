from metaflow import FlowSpec, card, step


class ForecastFlow(FlowSpec):
    @card(type="blank")
    @step
    def start(self):
        self.rain = [3, 0, 7]
        print("read the rain")
        self.next(self.train)

    @step
    def train(self):
        self.slope = sum(self.rain) / 0
        self.next(self.end)

    @step
    def end(self):
        print(self.slope)


if __name__ == "__main__":
    ForecastFlow()
