import os
import signal
import sys
import threading

from metaflow import FlowSpec, catch, current, retry, step


class FallbackFlow(FlowSpec):
    @step
    def start(self):
        self.note = "from start"
        self.ways = ["raises", "exits", "unpicklable", "killed"]
        self.next(self.work, foreach="ways")

    @catch(var="error", print_exception=False)
    @retry(times=1, minutes_between_retries=0)
    @step
    def work(self):
        self.way = self.input
        self.note = f"from attempt {current.retry_count}"
        match self.way:
            case "raises":
                raise ValueError("no rows")
            case "exits":
                sys.exit("no rows")
            case "unpicklable":
                self.lock = threading.Lock()
            case "killed":
                os.kill(os.getpid(), signal.SIGKILL)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        for task in inputs:
            print(getattr(task, "way", "way is missing"), "| note", task.note)
            print("  ", task.error.type)
        self.next(self.end)

    @step
    def end(self):
        print("end is reached")


if __name__ == "__main__":
    FallbackFlow()
