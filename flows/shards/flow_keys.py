from metaflow import FlowSpec, step
from sales import REGIONS, Sales


class ShardsFlow(FlowSpec):
    @step
    def start(self):
        self.regions = REGIONS
        for region in self.regions:
            setattr(self, f"sales_{region}", Sales(region))
        self.next(self.total, foreach="regions")

    @step
    def total(self):
        self.region = self.input
        sales = getattr(self, f"sales_{self.region}")
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
