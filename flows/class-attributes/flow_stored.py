import sqlite3

from metaflow import FlowSpec, step


class CupsFlow(FlowSpec):
    @step
    def start(self):
        self.database = sqlite3.connect(":memory:")
        self.cups = [3, 0, 7]
        print(self.database.execute("select 1").fetchone())
        self.next(self.end)

    @step
    def end(self):
        print("total", sum(self.cups))
        print(self.database)


if __name__ == "__main__":
    CupsFlow()
