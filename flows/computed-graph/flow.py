from metaflow import FlowSpec, Parameter, step


class ModelsFlow(FlowSpec):
    models = Parameter("models", separator=",", default="line,forest")

    @step
    def start(self):
        self.rows = [3, 1, 2]
        wanted = [getattr(self, f"fit_{model}") for model in self.models]
        self.next(*wanted)

    @step
    def fit_line(self):
        self.score = sum(self.rows)
        self.next(self.choose)

    @step
    def fit_forest(self):
        self.score = max(self.rows)
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
