from metaflow import FlowSpec, current, retry, step


class WithRetryFlow(FlowSpec):
    @step
    def start(self):
        if current.retry_count == 0:
            raise ConnectionError("no answer")
        self.next(self.pay)

    @retry(times=0)
    @step
    def pay(self):
        raise ConnectionError("no answer")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    WithRetryFlow()
