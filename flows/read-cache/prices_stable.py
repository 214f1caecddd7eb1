from functools import cached_property


class Prices:
    def __init__(self, values: list[float]):
        self.values = values

    @cached_property
    def mean(self) -> float:
        return sum(self.values) / len(self.values)

    def __getstate__(self):
        return {"values": self.values}
