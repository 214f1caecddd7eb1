from metaflow import FlowSpec, catch, step


class SalesFlow(FlowSpec):
    @step
    def start(self):
        self.sales = {"Lima": 3, "Oslo": 5}
        self.next(self.report, foreach="sales")

    @catch(var="error", print_exception=False)
    @step
    def report(self):
        self.city = self.input
        print(self.city, self.sales[self.city])
        self.next(self.collect)

    @step
    def collect(self, inputs):
        print([repr(task.error.exception) for task in inputs])
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    SalesFlow()
