from metaflow import FlowSpec, Parameter, step

FITS = {"line": sum, "forest": max, "stump": min}


class ModelsFlow(FlowSpec):
    models = Parameter("models", separator=",", default="line,forest")

    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.next(self.fit, foreach="models")

    @step
    def fit(self):
        self.score = FITS[self.input](self.rows)
        self.next(self.choose)

    @step
    def choose(self, inputs):
        self.best = max(task.score for task in inputs)
        self.next(self.end)

    @step
    def end(self):
        print("best score", self.best)


if __name__ == "__main__":
    ModelsFlow()
