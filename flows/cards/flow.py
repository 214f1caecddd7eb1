from metaflow import FlowSpec, card, current, step
from metaflow.cards import Artifact, Markdown, ProgressBar, Table, VegaChart

BARS = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "mark": "bar",
    "data": {"values": [{"city": "Lima", "rain": 1}, {"city": "Oslo", "rain": 7}]},
    "encoding": {"x": {"field": "city"}, "y": {"field": "rain"}},
}


class CardFlow(FlowSpec):
    @card
    @step
    def start(self):
        self.rain = {"Lima": 1, "Oslo": 7}
        self.next(self.report)

    @card(type="blank", id="report")
    @card(type="blank", id="notes")
    @step
    def report(self):
        report = current.card["report"]
        report.append(Markdown("# Rain"))
        report.append(Table([["Lima", 1], ["Oslo", 7]], headers=["city", "rain"]))
        report.append(Artifact(self.rain, "rain"))
        report.append(VegaChart(BARS))

        progress = ProgressBar(max=2, label="cities")
        report.append(progress)
        for done in [1, 2]:
            progress.update(done)
            report.refresh()

        current.card["notes"].append(Markdown("On the second card."))
        current.card.append(Markdown("On no card."))
        self.next(self.end)

    @step
    def end(self):
        try:
            current.card.append(Markdown("No card here."))
        except AttributeError as error:
            print(error)


if __name__ == "__main__":
    CardFlow()
