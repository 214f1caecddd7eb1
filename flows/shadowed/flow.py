from metaflow import FlowSpec, step


class CupsFlow(FlowSpec):
    @step
    def start(self):
        self.cups = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        print("cups", sum(self.cups))


if __name__ == "__main__":
    CupsFlow()
