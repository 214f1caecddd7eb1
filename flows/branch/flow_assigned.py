from metaflow import FlowSpec, step


class BranchFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 1, 2]
        self.score = 0.0
        self.next(self.fit_line, self.fit_forest)

    @step
    def fit_line(self):
        self.metric = "accuracy"
        self.score = 0.7
        self.slope = 1.5
        self.next(self.choose)

    @step
    def fit_forest(self):
        self.metric = "accuracy"
        self.score = 0.9
        self.trees = 10
        self.next(self.choose)

    @step
    def choose(self, inputs):
        self.score = max(model.score for model in inputs)
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        for name in ["rows", "metric", "score", "slope", "trees"]:
            print(name, getattr(self, name, "is not here"))


if __name__ == "__main__":
    BranchFlow()
