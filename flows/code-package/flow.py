from metaflow import FlowSpec, step

from mylib import double


class PackageFlow(FlowSpec):
    @step
    def start(self):
        self.answer = double(21)
        self.next(self.end)

    @step
    def end(self):
        print("answer", self.answer)


if __name__ == "__main__":
    PackageFlow()
