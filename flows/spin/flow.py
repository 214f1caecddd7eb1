from metaflow import FlowSpec, Parameter, step


class SpinFlow(FlowSpec):
    count = Parameter("count", default=2)

    @step
    def start(self):
        self.squares = [number**2 for number in range(self.count)]
        self.next(self.end)

    @step
    def end(self):
        self.total = sum(self.squares)
        print("total", self.total)


if __name__ == "__main__":
    SpinFlow()
