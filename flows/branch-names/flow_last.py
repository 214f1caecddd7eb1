from metaflow import FlowSpec, step


class NamesFlow(FlowSpec):
    @step
    def start(self):
        self.next(self.read_sales, self.read_rain)

    @step
    def read_sales(self):
        self.rows = [3, 0, 5]
        self.next(self.clean_sales)

    @step
    def clean_sales(self):
        self.rows = [row for row in self.rows if row]
        self.next(self.join)

    @step
    def read_rain(self):
        self.rows = [0, 7]
        self.next(self.join)

    @step
    def join(self, inputs):
        self.sales = inputs.clean_sales.rows
        self.rain = inputs.read_rain.rows
        self.next(self.end)

    @step
    def end(self):
        print("sales", self.sales, "rain", self.rain)


if __name__ == "__main__":
    NamesFlow()
