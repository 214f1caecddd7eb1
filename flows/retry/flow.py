from metaflow import FlowSpec, current, retry, step


class RetryFlow(FlowSpec):
    @step
    def start(self):
        self.calls = 0
        self.next(self.fetch)

    @retry(times=3, minutes_between_retries=0)
    @step
    def fetch(self):
        self.calls += 1
        self.note = f"written by attempt {current.retry_count}"
        print("calls", self.calls, self.note)
        if current.retry_count < 2:
            raise ConnectionError("no answer")
        self.next(self.end)

    @step
    def end(self):
        print("calls", self.calls, self.note)


if __name__ == "__main__":
    RetryFlow()
