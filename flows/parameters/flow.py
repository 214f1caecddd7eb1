from metaflow import (
    Config,
    FlowSpec,
    IncludeFile,
    JSONType,
    Parameter,
    retry,
    step,
)


class ParametersFlow(FlowSpec):
    settings = Config("settings", default="settings.json")
    words = IncludeFile("words", default="words.txt")
    rate = Parameter("rate", default=settings.model.rate, type=float)
    limit = Parameter("limit", default=10)
    ranges = Parameter("ranges", type=JSONType, default='{"low": [1, 2]}')
    cities = Parameter("cities", separator=",", default="Lima,Oslo")

    @retry(times=settings.retries)
    @step
    def start(self):
        for name in ["settings", "words", "rate", "limit", "ranges", "cities"]:
            value = getattr(self, name)
            print(name, type(value).__name__, repr(value))
        try:
            self.limit = 3
        except AttributeError as error:
            print("self.limit = 3:", error)
        try:
            self.settings.retries = 3
        except TypeError as error:
            print("self.settings.retries = 3:", error)
        self.ranges["low"].append(3)
        print("in start:", self.ranges)
        self.next(self.end)

    @step
    def end(self):
        print("in end:", self.ranges)


if __name__ == "__main__":
    ParametersFlow()
