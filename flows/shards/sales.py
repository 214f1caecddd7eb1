from random import Random

REGIONS = ["east", "north", "south"]


class Sales:
    """Sales of a region, which say when they are loaded and pickled."""

    def __init__(self, region: str):
        self.region = region
        self.amounts = Random(region).randbytes(1_000_000)

    def __repr__(self):
        return f"Sales({self.region!r})"

    def __getstate__(self):
        print("  pickles", self.region)
        return self.__dict__

    def __setstate__(self, state):
        self.__dict__.update(state)
        print("  loads", self.region)
