from metaflow import FlowSpec, step


class MeasureFlow(FlowSpec):
    @step
    def start(self):
        cities = "Accra Cairo Lima Oslo Paris Perth Quito Rome Tokyo".split()
        self.cities = sorted(set(cities))
        self.next(self.measure, foreach="cities")

    @step
    def measure(self):
        self.city = self.input
        print(self.city)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        measured = [task.city for task in inputs]
        for city in sorted(inputs[0].cities):
            print(f"{city}: {measured.count(city)}")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    MeasureFlow()
