from dataclasses import dataclass

from metaflow import FlowSpec, step

from shapes import Circle


@dataclass
class Point:
    x: int
    y: int


class OwnClassFlow(FlowSpec):
    @step
    def start(self):
        self.point = Point(3, 4)
        self.circle = Circle(5)
        self.next(self.end)

    @step
    def end(self):
        print(self.point, self.circle)


if __name__ == "__main__":
    OwnClassFlow()
