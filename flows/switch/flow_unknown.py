from metaflow import FlowSpec, Parameter, step


class SwitchFlow(FlowSpec):
    score = Parameter("score", default=0.9)

    @step
    def start(self):
        self.verdict = "good" if self.score > 0.5 else "unknown"
        self.next(
            {"good": self.deploy, "bad": self.retrain}, condition="verdict"
        )

    @step
    def deploy(self):
        self.message = "deployed"
        self.next(self.end)

    @step
    def retrain(self):
        self.message = "trained again"
        self.next(self.end)

    @step
    def end(self):
        print(self.verdict, self.message)


if __name__ == "__main__":
    SwitchFlow()
