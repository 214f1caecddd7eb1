from metaflow import FlowSpec, Parameter, step


class DailyFlow(FlowSpec):
    day = Parameter("day", default="monday")

    @step
    def start(self):
        self.rows = list(range(1000))
        self.title = f"sum of {self.day}"
        self.next(self.publish)

    @step
    def publish(self):
        print(self.title, sum(self.rows))
        if self.day == "friday":
            raise ConnectionError("no answer")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    DailyFlow()
