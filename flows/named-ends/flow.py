from metaflow import FlowSpec, step


class NamedEndsFlow(FlowSpec):
    @step(start=True)
    def load(self):
        self.rows = [3, 1, 2]
        self.next(self.publish)

    @step(end=True)
    def publish(self):
        print("rows", sorted(self.rows))


if __name__ == "__main__":
    NamedEndsFlow()
