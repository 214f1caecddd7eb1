import json
import threading
from functools import partial

from metaflow import FlowSpec, Parameter, step


class Point:
    def __init__(self, x):
        self.x = x


def double(x):
    return x * 2


class UnpicklableFlow(FlowSpec):
    case = Parameter("case", default="lambda")

    @step
    def start(self):
        self.good = "assigned before the value"
        match self.case:
            case "lambda":
                self.value = lambda x: x + 1
            case "function":
                self.value = double
            case "method":
                self.value = self.start
            case "built-in":
                self.value = len
            case "partial":
                self.value = partial(double, 2)
            case "class-in-the-file":
                self.value = Point(3)
            case "local-class":

                class Local:
                    pass

                self.value = Local()
            case "lambda-in-a-list":
                self.value = [lambda x: x + 1]
            case "lock":
                self.value = threading.Lock()
            case "generator":
                self.value = (i for i in range(3))
            case "open-file":
                self.value = open("flow.py")
            case "module":
                self.value = json
            case "self":
                self.value = self
            case "self-in-a-dict":
                self.value = {"flow": self}
        self.next(self.end)

    @step
    def end(self):
        print("good:", self.good)
        print("value:", type(self.value).__name__)


if __name__ == "__main__":
    UnpicklableFlow()
