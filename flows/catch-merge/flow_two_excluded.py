from metaflow import FlowSpec, catch, step


class CatchMergeFlow(FlowSpec):
    @step
    def start(self):
        self.city = "Lima"
        self.sizes = [3, 0, "8"]
        self.next(self.divide, foreach="sizes")

    @catch(var="error", print_exception=False)
    @step
    def divide(self):
        self.share = 120 / self.input
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.shares = [task.share for task in inputs if not task.error]
        self.merge_artifacts(inputs, exclude=["share", "error", "_catch_exception"])
        self.next(self.end)

    @step
    def end(self):
        print(self.city, self.shares)


if __name__ == "__main__":
    CatchMergeFlow()
