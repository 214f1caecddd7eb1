from metaflow import FlowSpec, step


class EarlyFlow(FlowSpec):
    @step
    def start(self):
        self.rows = []
        self.found = bool(self.rows)
        self.next({True: self.work, False: self.end}, condition="found")

    @step
    def work(self):
        print(len(self.rows), "rows")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    EarlyFlow()
