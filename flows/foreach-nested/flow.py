from metaflow import FlowSpec, step


class NestedFlow(FlowSpec):
    @step
    def start(self):
        self.cities = ["Lima", "Oslo"]
        self.next(self.visit, foreach="cities")

    @step
    def visit(self):
        self.days = [1, 2, 3]
        self.next(self.measure, foreach="days")

    @step
    def measure(self):
        self.place = self.foreach_stack()
        print(self.place)
        self.next(self.join_days)

    @step
    def join_days(self, inputs):
        self.places = [task.place for task in inputs]
        print("in the inner join:", self.index, self.input)
        self.next(self.join_cities)

    @step
    def join_cities(self, inputs):
        self.places = [place for task in inputs for place in task.places]
        self.next(self.end)

    @step
    def end(self):
        for place in self.places:
            print(place)


if __name__ == "__main__":
    NestedFlow()
