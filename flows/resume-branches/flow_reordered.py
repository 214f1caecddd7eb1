from metaflow import FlowSpec, step


class BranchesFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.wind, self.rain)

    @step
    def rain(self):
        self.amount = 3
        self.next(self.compare)

    @step
    def wind(self):
        self.amount = 7
        self.next(self.compare)

    @step
    def compare(self, inputs):
        self.ratio = inputs.rain.amount / (inputs.wind.amount - 5)
        self.next(self.end)

    @step
    def end(self):
        print("ratio", self.ratio)


if __name__ == "__main__":
    BranchesFlow()
