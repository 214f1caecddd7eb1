from metaflow import FlowSpec, step


class FitFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.fit_line, self.fit_forest)

    @step
    def fit_line(self):
        self.next(self.choose)

    @step
    def fit_forest(self):
        self.next(self.end)

    @step
    def choose(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    FitFlow()
