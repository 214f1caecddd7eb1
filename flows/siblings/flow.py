import time
from pathlib import Path

from metaflow import FlowSpec, current, retry, step

GIVEN_UP = Path("lima-gave-up")


def wait_for_lima(seconds):
    """Until so many seconds after the last attempt of Lima."""
    while not GIVEN_UP.exists():
        time.sleep(0.1)
    time.sleep(seconds)


class SiblingsFlow(FlowSpec):
    @step
    def start(self):
        self.cities = ["Lima", "Oslo", "Nairobi", "Quito"]
        self.next(self.fetch, foreach="cities")

    @retry(times=1, minutes_between_retries=0)
    @step
    def fetch(self):
        if self.input == "Lima":
            if current.retry_count == 1:
                GIVEN_UP.touch()
            raise ConnectionError("Lima does not answer")
        wait_for_lima(60 if self.input == "Quito" else 2)
        if self.input == "Nairobi":
            raise ConnectionError("Nairobi does not answer")
        self.rain = len(self.input)
        self.next(self.join)

    @step
    def join(self, inputs):
        self.total = sum(task.rain for task in inputs)
        self.next(self.end)

    @step
    def end(self):
        print("total", self.total)


if __name__ == "__main__":
    SiblingsFlow()
