from metaflow import FlowSpec, step


class CupsFlow(FlowSpec):
    @property
    def total(self):
        print("adding")
        return sum(self.cups)

    @step
    def start(self):
        self.cups = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        print("total", self.total)
        print("average", self.total / len(self.cups))


if __name__ == "__main__":
    CupsFlow()
