from metaflow import FlowMutator, FlowSpec, step


class Unchanged(FlowMutator):
    pass


@Unchanged
class ForecastFlow(FlowSpec):
    def __init__(self, use_cli=True):
        super().__init__(use_cli)
        print("after super().__init__()")
        self.city = "Lima"

    @step
    def start(self):
        self.city = "Oslo"
        self.next(self.end)

    @step
    def end(self):
        print(self.city)


if __name__ == "__main__":
    ForecastFlow()
