from metaflow import FlowSpec, Parameter, current, step


class StatesFlow(FlowSpec):
    fail = Parameter("fail", default="nowhere")

    @step
    def start(self):
        self.cities = ["Lima", "Oslo", "Nairobi"]
        self.next(self.measure, foreach="cities")

    @step
    def measure(self):
        self.letters = len(self.input)
        self.next(self.collect)

    @step
    def collect(self, inputs):
        self.lengths = [task.letters for task in inputs]
        self._longest = max(self.lengths)
        run = current.run
        print("meanwhile", run.finished, run.successful, run.end_task)
        if self.fail == "collect":
            raise ValueError("nothing to collect")
        self.next(self.end)

    @step
    def end(self):
        self.report = f"longest: {self._longest}"
        if self.fail == "end":
            raise ConnectionError("no mail server")


if __name__ == "__main__":
    StatesFlow()
