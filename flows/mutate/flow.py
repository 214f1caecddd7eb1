from metaflow import FlowSpec, step


class MutateFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [1]
        self.next(self.append)

    @step
    def append(self):
        self.rows.append(2)
        self.next(self.alias)

    @step
    def alias(self):
        self.copy = self.rows
        self.rows.append(3)
        print("one object:", self.copy is self.rows, self.copy)
        self.next(self.end)

    @step
    def end(self):
        self.rows.append(4)
        print("one object:", self.copy is self.rows, self.copy, self.rows)


if __name__ == "__main__":
    MutateFlow()
