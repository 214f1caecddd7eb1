from metaflow import FlowSpec, step


class ExampleFlow(FlowSpec):
    @step
    def start(self):
        self.words = ["one", "three", "five"]
        self.next(self.measure)

    @step
    def measure(self):
        self.lengths = [len(word) for word in self.words]
        print("lengths", self.lengths)
        self.next(self.choose)

    @step
    def choose(self):
        self.longest = max(self.words, key=len)
        print("longest", self.longest)
        self.next(self.end)

    @step
    def end(self):
        print("done")


if __name__ == "__main__":
    ExampleFlow()
