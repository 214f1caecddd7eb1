from metaflow import FlowSpec, step

from penguins import mistakes, read, vote

MEASURES = ["bill_length_mm", "bill_depth_mm"]  # all four: 4 mistakes


class PenguinFlow(FlowSpec):
    @step
    def start(self):
        with open("penguins.csv") as file:
            self.points, self.species, self.islands = read(file, MEASURES)
        print(len(self.points), "penguins")
        self.next(self.score)

    @step
    def score(self):
        ks = [1, 3, 9, 27]
        self.guesses = {k: vote(self.points, self.species, k) for k in ks}
        self.wrong = {
            k: mistakes(self.species, self.guesses[k]).total() for k in ks
        }
        print("mistakes", self.wrong)
        self.next(self.pick)

    @step
    def pick(self):
        self.k = min(self.wrong, key=lambda k: self.wrong[k])
        self.best = self.guesses[self.k]
        print("best k", self.k)
        self.next(self.report)

    @step
    def report(self):
        for (name, guess), count in mistakes(self.species, self.best).items():
            print(name, "taken for", guess, count)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    PenguinFlow()
