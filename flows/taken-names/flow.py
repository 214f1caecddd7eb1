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
        self.next(self.score)

    @step
    def score(self):
        self.score = 0.9
        print("in score:", self.name, self.score)
        self.next(self.end)

    @step
    def end(self):
        print("in end:", self.name, type(self.score))


if __name__ == "__main__":
    TakenFlow()
