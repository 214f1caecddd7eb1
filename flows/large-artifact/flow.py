from random import Random

from metaflow import FlowSpec, step


class LargeFlow(FlowSpec):
    @step
    def start(self):
        self.samples = Random(7).randbytes(100_000_000)
        self.next(self.pass_on)

    @step
    def pass_on(self):
        self.next(self.read)

    @step
    def read(self):
        print(len(self.samples), "bytes")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    LargeFlow()
