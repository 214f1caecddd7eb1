import pandas as pd
from metaflow import FlowSpec, step


class TablesFlow(FlowSpec):
    @step
    def start(self):
        self.sales = pd.DataFrame({"city": ["Lima", "Oslo"], "cups": [3, 5]})
        self.rain = [3, 0, 7]
        self.next(self.count, self.forecast)

    @step
    def count(self):
        print(len(self.sales), "rows")
        self.next(self.join)

    @step
    def forecast(self):
        self.wet = sum(self.rain) > 5
        self.next(self.join)

    @step
    def join(self, inputs):
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        print(len(self.sales), "rows, wet", self.wet)


if __name__ == "__main__":
    TablesFlow()
