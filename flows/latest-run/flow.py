from pathlib import Path

from metaflow import FlowSpec, current, step


class LatestFlow(FlowSpec):
    @step
    def start(self):
        noted = Path(".metaflow/LatestFlow/latest_run").read_text()
        print("already noted:", noted == current.run_id)
        self.rain = [3, 0, 7]
        self.next(self.end)

    @step
    def end(self):
        print("rain", self.rain)
        self.total = sum(self.rain) / 0


if __name__ == "__main__":
    LatestFlow()
