from metaflow import FlowSpec, step
from sales import REGIONS, Sales


class ShardsFlow(FlowSpec):
    @step
    def start(self):
        self.regions = REGIONS
        self.next(self.total, foreach="regions")

    @step
    def total(self):
        self.sales = Sales(self.input)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        for task in inputs:
            print(task.sales.region, sum(task.sales.amounts))
        self.kept = inputs[0].sales
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ShardsFlow()
