import watch  # noqa: F401
from metaflow import FlowSpec, card, current, step
from metaflow.cards import Markdown


class RainCardFlow(FlowSpec):
    @step
    def start(self):
        self.rain = {"Lima": 1, "Oslo": 7}
        self.next(self.report)

    @card
    @step
    def report(self):
        current.card.append(Markdown(f"# Rain in {len(self.rain)} cities"))
        self.wettest = max(self.rain, key=lambda city: self.rain[city])
        print("wettest", self.wettest)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    RainCardFlow()
