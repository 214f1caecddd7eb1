from metaflow import FlowSpec, step


class BranchesFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.rain, self.wind)

    @step
    def rain(self):
        self.amount = 3
        self.next(self.weigh)

    @step
    def wind(self):
        self.amount = 7
        self.next(self.weigh)

    @step
    def weigh(self, inputs):
        self.ratio = inputs.rain.amount / inputs.wind.amount
        self.next(self.end)

    @step
    def end(self):
        print("ratio", self.ratio)


if __name__ == "__main__":
    BranchesFlow()
