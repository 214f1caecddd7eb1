from metaflow import FlowSpec, step


class TalkativeFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.train)

    @step
    def train(self):
        for batch in range(12_000):
            print("batch", batch, "loss", 0.5)
        print("best batch", 7_000)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    TalkativeFlow()
