from metaflow import FlowSpec, step


class ForeachFlow(FlowSpec):
    @step
    def start(self):
        self.unit = "letters"
        self.cities = []
        self.next(self.measure, foreach="cities")

    @step
    def measure(self):
        self.city = self.input
        self.length = len(self.city)
        print(self.index, self.input, self.foreach_stack())
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.lengths = {task.city: task.length for task in inputs}
        self.merge_artifacts(inputs, include=["unit"])
        print("in the join:", self.index, self.input)
        self.next(self.end)

    @step
    def end(self):
        print(self.lengths, self.unit)


if __name__ == "__main__":
    ForeachFlow()
