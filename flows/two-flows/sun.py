from metaflow import FlowSpec, step

from rain import RAIN


class SunFlow(FlowSpec):
    @step
    def start(self):
        self.dry = RAIN.count(0)
        self.next(self.end)

    @step
    def end(self):
        print("dry days", self.dry)


if __name__ == "__main__":
    SunFlow()
