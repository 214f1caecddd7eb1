from metaflow import FlowSpec, Parameter, step


class ManyFlow(FlowSpec):
    tasks = Parameter("tasks", default=1)

    @step
    def start(self):
        self.numbers = list(range(100))
        self.offsets = list(range(self.tasks))
        self.next(self.square, foreach="offsets")

    @step
    def square(self):
        mine = self.numbers[self.input :: self.tasks]
        self.total = sum(number**2 for number in mine)
        self.next(self.add)

    @step
    def add(self, inputs):
        self.total = sum(task.total for task in inputs)
        self.next(self.end)

    @step
    def end(self):
        print(self.total)


if __name__ == "__main__":
    ManyFlow()
