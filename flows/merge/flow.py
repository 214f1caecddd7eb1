from metaflow import FlowSpec, Parameter, step


class MergeCasesFlow(FlowSpec):
    # What is typed for a step is executed in it, so one file serves all cases.
    line = Parameter("line", default="pass")
    forest = Parameter("forest", default="pass")
    join = Parameter("join", default="self.merge_artifacts(inputs)")
    last = Parameter("last", default="pass")

    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.score = 1
        self.next(self.fit_line, self.fit_forest)

    @step
    def fit_line(self):
        exec(self.line)
        self.next(self.choose)

    @step
    def fit_forest(self):
        exec(self.forest)
        self.next(self.choose)

    @step
    def choose(self, inputs):
        exec(self.join)
        self.next(self.end)

    @step
    def end(self):
        exec(self.last)
        for name in ["rows", "score", "slope"]:
            print(name, getattr(self, name, "is not here"))


if __name__ == "__main__":
    MergeCasesFlow()
