from metaflow import FlowSpec, IncludeFile, step


class TreesFlow(FlowSpec):
    names = IncludeFile("names", default="names.txt")

    @step
    def start(self):
        self.next(self.north, self.south)

    @step
    def north(self):
        self.trees = 3
        self.next(self.collect)

    @step
    def south(self):
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        print(self.trees, "trees")


if __name__ == "__main__":
    TreesFlow()
