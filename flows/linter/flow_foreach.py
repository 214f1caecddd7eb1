from metaflow import FlowSpec, step


class FitFlow(FlowSpec):
    @step
    def start(self):
        self.fits = ["line", "forest"]
        self.next(self.fit, foreach="fits")

    @step
    def fit(self):
        self.name = self.input
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    FitFlow()
