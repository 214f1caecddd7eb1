from metaflow import FlowSpec, catch, current, retry, step


class CatchFlow(FlowSpec):
    @step
    def start(self):
        self.sizes = [3, 0, 8]
        self.next(self.divide, foreach="sizes")

    @catch(var="error", print_exception=False)
    @retry(times=1, minutes_between_retries=0)
    @step
    def divide(self):
        self.note = f"size {self.input}, attempt {current.retry_count}"
        self.share = 120 / self.input
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.shares = [task.share for task in inputs if not task.error]
        for task in inputs:
            if task.error:
                print(task.note)
                print(type(task.error).__name__)
                print(task.error.type, task.error.exception)
            else:
                print(task.note, "error", task.error)
        self.next(self.end)

    @step
    def end(self):
        print("shares", self.shares)


if __name__ == "__main__":
    CatchFlow()
