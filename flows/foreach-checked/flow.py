from metaflow import FlowSpec, step


class MeasureFlow(FlowSpec):
    @step
    def start(self):
        cities = "Accra Cairo Lima Oslo Paris Perth Quito Rome Tokyo".split()
        self.cities = set(cities)
        self.next(self.measure, foreach="cities")

    @step
    def measure(self):
        self.city = self.input
        self.next(self.collect)

    @step
    def collect(self, inputs):
        measured = sorted(task.city for task in inputs)
        assert measured == sorted(inputs[0].cities), "not each city once"
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    MeasureFlow()
