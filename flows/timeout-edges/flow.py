import time

from metaflow import FlowSpec, catch, step, timeout


class Slow:
    """Takes three seconds to be pickled."""

    def __getstate__(self):
        time.sleep(3)
        return {}


class TimeoutEdgesFlow(FlowSpec):
    @step
    def start(self):
        self.cases = ["swallows", "stores", "raises"]
        self.next(self.work, foreach="cases")

    @catch(var="error", print_exception=False)
    @timeout(seconds=2)
    @step
    def work(self):
        self.case = self.input
        match self.case:
            case "swallows":
                self.tries = 0
                while self.tries < 2:
                    try:
                        self.tries += 1
                        time.sleep(4)
                    except Exception as error:
                        print("goes on after", type(error).__name__)
            case "stores":
                self.slow = Slow()
            case "raises":
                self.slow = Slow()
                time.sleep(1)
                raise ValueError("no rows")
        self.next(self.collect)

    @step
    def collect(self, inputs):
        for task in inputs:
            print(getattr(task, "case", "case is missing"), "|", task.error and task.error.type)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    TimeoutEdgesFlow()
