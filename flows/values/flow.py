from metaflow import FlowSpec, step

from values import assign


class ValuesFlow(FlowSpec):
    @step
    def start(self):
        assign(self, "START")
        self.next(self.end)

    @step
    def end(self):
        assign(self, "END")


if __name__ == "__main__":
    ValuesFlow()
