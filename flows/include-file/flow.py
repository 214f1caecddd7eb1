from metaflow import FlowSpec, IncludeFile, step


class TreesFlow(FlowSpec):
    names = IncludeFile("names", default="names.txt")

    @step
    def start(self):
        self.next(self.count)

    @step
    def count(self):
        self.trees = self.names.split()
        print(len(self.trees), "trees")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    TreesFlow()
