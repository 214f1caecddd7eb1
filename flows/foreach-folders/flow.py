from pathlib import Path

from metaflow import FlowSpec, step


class FoldersFlow(FlowSpec):
    @step
    def start(self):
        self.cities = ["Lima", "Oslo"]
        self.next(self.split, foreach="cities")

    @step
    def split(self):
        self.days = [1, 2]
        self.next(self.fetch, foreach="days")

    @step
    def fetch(self):
        self.one = f"index/{self.index}"
        self.all = "/".join(["stack", *(str(index) for index, *_ in self.foreach_stack())])
        for folder in self.one, self.all:
            Path(folder).mkdir(parents=True, exist_ok=True)
        self.next(self.gather)

    @step
    def gather(self, inputs):
        self.folders = [(task.one, task.all) for task in inputs]
        self.next(self.collect)

    @step
    def collect(self, inputs):
        pairs = [pair for city in inputs for pair in city.folders]
        print("tasks", len(pairs))
        print("folders by self.index", len({one for one, _ in pairs}))
        print("folders by the index of each level", len({all for _, all in pairs}))
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    FoldersFlow()
