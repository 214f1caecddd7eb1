import random

from metaflow import FlowSpec, step


class CasFlow(FlowSpec):
    @step
    def start(self):
        self.numbers = list(range(1000))
        self.same_numbers = list(range(1000))
        self.next(self.copy)

    @step
    def copy(self):
        self.copied_numbers = list(range(1000))
        self.next(self.compress)

    @step
    def compress(self):
        self.zeros = bytes(1_000_000)
        self.noise = random.Random(7).randbytes(20_000)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    CasFlow()
