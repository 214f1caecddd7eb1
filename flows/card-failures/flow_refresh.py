import os
import signal
import time

from metaflow import FlowSpec, card, catch, current, step
from metaflow.cards import Markdown, MetaflowCardComponent


class Map(MetaflowCardComponent):
    def render(self):
        raise ValueError("no colours left")


class CardFailuresFlow(FlowSpec):
    @card(type="no_such_type")
    @step
    def start(self):
        self.next(self.plan)

    @card(type="blank")
    @step
    def plan(self):
        current.card.append(Markdown("before"))
        current.card.append(Map())
        current.card.append(Markdown("after"))
        self.cities = ["Lima", "Oslo", "Nairobi"]
        self.next(self.measure, foreach="cities")

    @card(type="blank")
    @catch(var="error", print_exception=False)
    @step
    def measure(self):
        current.card.append(Markdown(f"rain of {self.input}"))
        if self.input == "Lima":
            raise ValueError("no rows")
        if self.input == "Oslo":
            os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.join)

    @step
    def join(self, inputs):
        self.next(self.report)

    @card(type="blank")
    @step
    def report(self):
        current.card.append(Markdown("before"))
        current.card.refresh()
        time.sleep(5)  # the card is rendered beside the step
        raise ValueError("no rows")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    CardFailuresFlow()
