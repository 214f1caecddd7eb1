from statistics import mean

from metaflow import FlowSpec, step


class LinearFlow(FlowSpec):
    @step
    def start(self):
        self.raw = [1, 2, 3, 4, 5]
        self.next(self.process_data)

    @step
    def process_data(self):
        self.processed = [x * 2 for x in self.raw]
        print("processed", self.processed)
        self.next(self.train_model)

    @step
    def train_model(self):
        self.model = {"mean": mean(self.processed)}
        print("trained", self.model)
        self.next(self.end)

    @step
    def end(self):
        print("mean", self.model["mean"])


if __name__ == "__main__":
    LinearFlow()
