from metaflow import FlowSpec, step


class RainFlow(FlowSpec):
    @step
    def start(self):
        self.rain = [3, 0, 7]
        self.wet = sum(self.rain) > 5
        self.next({True: self.stay, False: self.go}, condition="wet")

    @step
    def stay(self):
        self.next(self.end)

    @step
    def go(self):
        self.next(self.end)

    @step
    def end(self):
        print("wet", self.wet)


if __name__ == "__main__":
    RainFlow()
