from metaflow import FlowSpec, Parameter, step


class MeasuresFlow(FlowSpec):
    measures = Parameter("measures", separator=",", default="length,depth")

    @step
    def start(self):
        print(repr(self.measures))
        self.next(self.end)

    @step
    def end(self):
        print(len(self.measures), "measures")


if __name__ == "__main__":
    MeasuresFlow()
