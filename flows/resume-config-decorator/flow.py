from metaflow import Config, FlowSpec, current, retry, step


class FetchFlow(FlowSpec):
    config = Config("config", default="config.json")

    @step
    def start(self):
        self.next(self.fetch)

    @retry(times=config.retries, minutes_between_retries=0)
    @step
    def fetch(self):
        print("attempt", current.retry_count, "retries", self.config.retries)
        raise ConnectionError("no answer")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    FetchFlow()
