import numpy as np
import pandas as pd
from metaflow import FlowSpec, Parameter, step

sales = pd.Series([30, 8, 20], name="sales")
table = pd.DataFrame({"city": ["Lima", "Oslo"], "sales": [3, 5]})


class KindsFlow(FlowSpec):
    # What is typed is evaluated, so one file serves all cases.
    items = Parameter("items", required=True)

    @step
    def start(self):
        self.sales = eval(self.items)
        self.next(self.report, foreach="sales")

    @step
    def report(self):
        print("input:", " ".join(repr(self.input).split()))
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    KindsFlow()
