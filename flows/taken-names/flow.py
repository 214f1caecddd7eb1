from metaflow import FlowSpec, step


class TakenFlow(FlowSpec):
    @step
    def start(self):
        self.name = "Lima"
        for taken in "input", "index":
            try:
                setattr(self, taken, 3)
            except AttributeError as error:
                print(error)
        print("in start:", self.name)
        self.next(self.end)

    @step
    def end(self):
        print("in end:", self.name)


if __name__ == "__main__":
    TakenFlow()
