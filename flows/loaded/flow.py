from loud import Loud
from metaflow import FlowSpec, card, step


class LoadedFlow(FlowSpec):
    @step
    def start(self):
        self.table = Loud("table")
        self.next(self.without_card)

    @step
    def without_card(self):
        self.next(self.with_card)

    @card
    @step
    def with_card(self):
        self.next(self.with_blank)

    @card(type="blank")
    @step
    def with_blank(self):
        self.rows = [Loud("row 0"), Loud("row 1")]
        self.next(self.score, foreach="rows")

    @step
    def score(self):
        self.name = self.input.name
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.names = [task.name for task in inputs]
        self.next(self.end)

    @step
    def end(self):
        print(self.names)


if __name__ == "__main__":
    LoadedFlow()
