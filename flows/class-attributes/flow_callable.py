from metaflow import FlowSpec, step


class Rate:
    def __call__(self, flow):
        return f"called with a {type(flow).__name__}"


class CupsFlow(FlowSpec):
    rate = Rate()
    count = len

    @step
    def start(self):
        self.cups = 12
        print("self.rate is", repr(self.rate))
        try:
            print(self.count)
        except TypeError as error:
            print("self.count:", error)
        self.next(self.end)

    @step
    def end(self):
        print("self.rate is", repr(self.rate))


if __name__ == "__main__":
    CupsFlow()
