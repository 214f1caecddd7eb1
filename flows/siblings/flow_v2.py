from metaflow import FlowSpec, retry, step


class SiblingsFlow(FlowSpec):
    @step
    def start(self):
        self.cities = ["Lima", "Oslo", "Nairobi", "Quito"]
        self.next(self.fetch, foreach="cities")

    @retry(times=1, minutes_between_retries=0)
    @step
    def fetch(self):
        print("fetching", self.input)
        self.rain = len(self.input)
        self.next(self.join)

    @step
    def join(self, inputs):
        self.total = sum(task.rain for task in inputs)
        self.next(self.end)

    @step
    def end(self):
        print("total", self.total)


if __name__ == "__main__":
    SiblingsFlow()
