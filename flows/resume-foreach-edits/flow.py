from metaflow import FlowSpec, step


class EditsFlow(FlowSpec):
    @step(start=True)
    def read(self):
        self.rows = [3, 0]
        self.next(self.weigh)

    @step
    def weigh(self):
        self.share = 120 / self.rows[1]
        self.next(self.end)

    @step
    def end(self):
        print("share", self.share, "of", self.rows)


if __name__ == "__main__":
    EditsFlow()
