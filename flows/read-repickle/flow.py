from metaflow import FlowSpec, step


class ReadFlow(FlowSpec):
    @step
    def start(self):
        self.words = set("oak elm ash fir yew box bay fig".split())
        self.unread = set("ant bee cat dog elk fox gnu hen".split())
        self.rows = [3, 1, 2]
        self.next(self.count, self.search)

    @step
    def count(self):
        print(len(self.words), "words,", len(self.rows), "rows")
        self.next(self.join)

    @step
    def search(self):
        print("fir" in self.words, 3 in self.rows)
        self.next(self.join)

    @step
    def join(self, inputs):
        self.merge_artifacts(inputs)
        self.next(self.end)

    @step
    def end(self):
        print(len(self.words), "words,", len(self.unread), "unread")


if __name__ == "__main__":
    ReadFlow()
