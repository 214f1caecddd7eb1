import time

from metaflow import FlowSpec, step


class KilledSiblingFlow(FlowSpec):
    @step
    def start(self):
        self.seconds = [0, 2, 60]
        self.next(self.wait, foreach="seconds")

    @step
    def wait(self):
        print("waiting", self.input)
        time.sleep(self.input)
        if self.input == 2:
            raise RuntimeError("this task fails")
        self.next(self.join)

    @step
    def join(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    KilledSiblingFlow()
