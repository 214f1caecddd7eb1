from metaflow import FlowSpec, step


class ScanFlow(FlowSpec):
    @step
    def start(self):
        self.rows = [3, 1, 2]
        self._order = "desc"
        self.__seed = 7
        self.rank = lambda row: -row
        self.next(self.end)

    @step
    def end(self):
        print(self._order, self.__seed)
        print(sorted(self.rows, key=self.rank))


if __name__ == "__main__":
    ScanFlow()
