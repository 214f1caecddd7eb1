from metaflow import FlowSpec, step


class TemplateFlow(FlowSpec):
    @step
    def start(self):
        self.numbers = [1, 2, 3]
        self.next(self.end)

    @step
    def end(self):
        print("sum", sum(self.numbers))


if __name__ == "__main__":
    TemplateFlow()
