from metaflow import FlowSpec, step


class OneStepFlow(FlowSpec):
    @step
    def report(self):
        self.rows = [3, 1, 2]
        print("rows", sorted(self.rows))


if __name__ == "__main__":
    OneStepFlow()
