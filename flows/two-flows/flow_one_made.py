from metaflow import FlowSpec, step


class RainFlow(FlowSpec):
    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        print("rain")


class SunFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.end)

    @step
    def end(self):
        print("sun")


if __name__ == "__main__":
    SunFlow()
