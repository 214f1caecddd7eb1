from metaflow import FlowSpec, card, current, step
from metaflow.cards import Markdown


class SideEffectsFlow(FlowSpec):
    @card(type="blank")
    @step
    def start(self):
        with open("written.txt", "a") as file:
            file.write("start\n")
        current.run.add_tag("added-in-start")
        current.card.append(Markdown("Made by start"))
        self.next(self.end)

    @step
    def end(self):
        print("origin_run_id", current.origin_run_id)
        if current.origin_run_id is None:
            raise RuntimeError("fails unless it is resumed")


if __name__ == "__main__":
    SideEffectsFlow()
