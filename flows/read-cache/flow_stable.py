from metaflow import FlowSpec, step
from prices_stable import Prices


class PricesFlow(FlowSpec):
    @step
    def start(self):
        self.prices = Prices([3.5, 4.0, 4.5])
        self.next(self.report, self.count)

    @step
    def report(self):
        print("mean", self.prices.mean)
        self.next(self.join)

    @step
    def count(self):
        print(len(self.prices.values), "prices")
        self.next(self.join)

    @step
    def join(self, inputs):
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        print("mean", self.prices.mean)


if __name__ == "__main__":
    PricesFlow()
