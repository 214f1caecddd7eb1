from metaflow import FlowSpec, step


class SkipFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 0, 2]
        self.next(self.look, foreach="rows")

    @step
    def look(self):
        self.found = bool(self.input)
        self.next({True: self.work, False: self.end}, condition="found")

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
    SkipFlow()
