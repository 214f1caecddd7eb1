from metaflow import FlowSpec, step


class ChooseFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.fit_line, self.fit_forest)

    @step
    def fit_line(self):
        self.score = 0.7
        self.next(self.choose)

    @step
    def fit_forest(self):
        self.score = 0.9
        self.next(self.choose)

    @step
    def choose(self, inputs):
        self.best = max(task.score for task in inputs)
        self.next(self.judge)

    @step
    def judge(self):
        self.good = self.best > 0.8
        self.next({True: self.deploy, False: self.report}, condition="good")

    @step
    def deploy(self):
        self.next(self.end)

    @step
    def report(self):
        self.next(self.end)

    @step
    def end(self):
        print(self.best, self.good)


if __name__ == "__main__":
    ChooseFlow()
