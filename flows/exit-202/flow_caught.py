import sys

from metaflow import FlowSpec, Parameter, catch, retry, step


class ExitFlow(FlowSpec):
    status = Parameter("status", default=202)

    @step
    def start(self):
        self.cities = ["Lima", "Oslo", "Rome", "Quito"]
        self.next(self.measure, foreach="cities")

    @catch(var="error")
    @retry(times=1, minutes_between_retries=0)
    @step
    def measure(self):
        print(self.input)
        if self.input == "Lima":
            sys.exit(self.status)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ExitFlow()
