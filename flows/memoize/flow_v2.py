from metaflow import FlowSpec, step

from memo import memoize


class MemoFlow(FlowSpec):
    @memoize(artifact="answer")
    @step
    def start(self):
        self.answer = 43
        self.next(self.end)

    @step
    def end(self):
        print("answer", self.answer)


if __name__ == "__main__":
    MemoFlow()
