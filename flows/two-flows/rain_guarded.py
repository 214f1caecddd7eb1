from metaflow import FlowSpec, step

RAIN = [3, 0, 7]


class RainFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.end)

    @step
    def end(self):
        print("rain", RAIN)


if __name__ == "__main__":
    RainFlow()
