import os
import signal

from metaflow import FlowSpec, catch, current, retry, step


class EvictedFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.train)

    @catch(var="error", print_exception=False)
    @retry(times=1, minutes_between_retries=0)
    @step
    def train(self):
        self.losses = [0.9, 0.5]
        print("epoch 2 of attempt", current.retry_count)
        os.kill(os.getpid(), signal.SIGTERM)  # as for an evicted pod
        self.losses.append(0.4)
        self.next(self.end)

    @step
    def end(self):
        print("losses", getattr(self, "losses", "are not there"))
        print("error", self.error.type)


if __name__ == "__main__":
    EvictedFlow()
