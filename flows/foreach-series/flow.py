import pandas as pd
from metaflow import FlowSpec, step


class SalesFlow(FlowSpec):
    @step
    def start(self):
        sales = pd.Series([30, 8, 20])
        self.sales = sales[sales > 10]
        print(self.sales)
        self.next(self.report, foreach="sales")

    @step
    def report(self):
        print(self.index, self.input)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    SalesFlow()
