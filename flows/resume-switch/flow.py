from metaflow import FlowSpec, step


class VerdictFlow(FlowSpec):
    @step
    def start(self):
        self.score = 0.4
        self.verdict = "good" if self.score > 0.3 else "bad"
        self.next(
            {"good": self.deploy, "bad": self.retrain}, condition="verdict"
        )

    @step
    def deploy(self):
        print("deploying a model with score", self.score)
        self.version = int("v1")
        self.next(self.end)

    @step
    def retrain(self):
        print("training again, the score was", self.score)
        self.next(self.end)

    @step
    def end(self):
        print("verdict", self.verdict)


if __name__ == "__main__":
    VerdictFlow()
