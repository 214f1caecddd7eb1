import watch  # noqa: F401
from metaflow import FlowSpec, Parameter, step


class LateFlow(FlowSpec):
    case = Parameter("case", default="success")

    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.train)

    @step
    def train(self):
        self.model = {"slope": 2.5, "case": self.case}
        self.next(self.end)

    @step
    def end(self):
        print("slope", self.model["slope"])


if __name__ == "__main__":
    LateFlow()
