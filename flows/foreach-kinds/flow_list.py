from metaflow import FlowSpec, step


class SalesFlow(FlowSpec):
    @step
    def start(self):
        self.sales = {"Lima": 3, "Oslo": 5}
        self.cities = list(self.sales)
        self.next(self.report, foreach="cities")

    @step
    def report(self):
        self.city = self.input
        print(self.city, self.sales[self.city])
        self.next(self.collect)

    @step
    def collect(self, inputs):
        print([task.city for task in inputs])
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    SalesFlow()
