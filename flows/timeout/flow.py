import time

from metaflow import FlowSpec, catch, current, retry, step, timeout


class TimeoutFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.fetch)

    @retry(times=1, minutes_between_retries=0)
    @timeout(seconds=2)
    @step
    def fetch(self):
        print("attempt", current.retry_count)
        if current.retry_count == 0:
            time.sleep(60)
        self.rows = [3, 1, 2]
        self.next(self.search)

    @catch(var="error", print_exception=False)
    @timeout(seconds=2)
    @step
    def search(self):
        self.best = min(self.rows)
        time.sleep(60)
        self.best = 0
        self.next(self.end)

    @step
    def end(self):
        print("best", self.best)
        print(self.error.type)
        print(self.error.exception.splitlines()[0])


if __name__ == "__main__":
    TimeoutFlow()
