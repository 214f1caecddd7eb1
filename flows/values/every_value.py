from metaflow import FlowSpec, step

from values import VALUES


class EveryValueFlow(FlowSpec):
    @step
    def start(self):
        for name, value in VALUES.items():
            setattr(self, name, value)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    EveryValueFlow()
