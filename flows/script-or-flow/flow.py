from metaflow import FlowSpec, Parameter, step

from icecream import fit, read, select


class IceCreamFlow(FlowSpec):
    coldest = Parameter("coldest", default=15)

    @step
    def start(self):
        self.days = read()
        self.next(self.choose)

    @step
    def choose(self):
        self.kept = select(self.days, self.coldest)
        self.next(self.estimate)

    @step
    def estimate(self):
        self.slope = fit(self.kept)
        self.next(self.end)

    @step
    def end(self):
        print(f"{self.slope:.2f} cups per degree, {len(self.kept)} days")


if __name__ == "__main__":
    IceCreamFlow()
