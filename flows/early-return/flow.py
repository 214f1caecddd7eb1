from metaflow import FlowSpec, step


class EarlyFlow(FlowSpec):
    @step
    def start(self):
        self.rows = []
        if not self.rows:
            print("nothing to do")
            return
        self.next(self.work)

    @step
    def work(self):
        print(len(self.rows), "rows")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    EarlyFlow()
