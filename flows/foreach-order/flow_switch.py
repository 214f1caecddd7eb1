from metaflow import FlowSpec, step


class OrderFlow(FlowSpec):
    @step
    def start(self):
        self.days = [1, 2, 3, 4, 5, 6, 7, 8]
        self.next(self.look, foreach="days")

    @step
    def look(self):
        self.day = self.input
        self.even = self.day % 2 == 0
        self.next({True: self.work, False: self.skip}, condition="even")

    @step
    def work(self):
        self.next(self.collect)

    @step
    def skip(self):
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.order = [task.day for task in inputs]
        print("order", self.order)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    OrderFlow()
