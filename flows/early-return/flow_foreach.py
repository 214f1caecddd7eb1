from metaflow import FlowSpec, step


class EarlyFlow(FlowSpec):
    @step
    def start(self):
        self.rows = []
        self.found = bool(self.rows)
        self.next({True: self.spread, False: self.end}, condition="found")

    @step
    def spread(self):
        self.next(self.work, foreach="rows")

    @step
    def work(self):
        print(self.input)
        self.next(self.gather)

    @step
    def gather(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    EarlyFlow()
