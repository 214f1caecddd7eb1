from metaflow import FlowSpec, step


class ReportFlow(FlowSpec):
    @step
    def start(self):
        self.table = list(range(1000))
        self.label = "march"
        self.next(self.describe)

    @step
    def describe(self):
        self.title = f"Report for {self.label}"
        self.next(self.end)

    @step
    def end(self):
        print(self.title, sum(self.table))


if __name__ == "__main__":
    ReportFlow()
