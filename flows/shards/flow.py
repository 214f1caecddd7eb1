from metaflow import FlowSpec, step
from sales import REGIONS, Sales


class ShardsFlow(FlowSpec):
    @step
    def start(self):
        self.sales = [Sales(region) for region in REGIONS]
        self.next(self.total, foreach="sales")

    @step
    def total(self):
        sales = self.input
        self.region = sales.region
        self.sum = sum(sales.amounts)
        print(self.region, self.sum)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.sums = {task.region: task.sum for task in inputs}
        self.next(self.end)

    @step
    def end(self):
        print(self.sums)


if __name__ == "__main__":
    ShardsFlow()
