from metaflow import FlowSpec, IncludeFile, Parameter, step

from penguins import mistakes, read, vote


class PenguinFlow(FlowSpec):
    data = IncludeFile("data", default="penguins.csv")
    measures = Parameter(
        "measures", separator=",", default="bill_length_mm,bill_depth_mm"
    )

    @step
    def start(self):
        lines = self.data.splitlines()
        self.points, self.species, self.islands = read(lines, self.measures)
        print(len(self.points), "penguins")
        self.ks = [1, 3, 9, 27]
        self.next(self.score, foreach="ks")

    @step
    def score(self):
        self.k = self.input
        self.guesses = vote(self.points, self.species, self.k)
        self.wrong = mistakes(self.species, self.guesses).total()
        print("k", self.k, "mistakes", self.wrong)
        self.next(self.pick)

    @step
    def pick(self, inputs):
        winner = min(inputs, key=lambda task: task.wrong)
        self.k, self.best = winner.k, winner.guesses
        self.merge_artifacts(inputs, include=["species", "islands"])
        print("best k", self.k)
        self.next(self.report)

    @step
    def report(self):
        for (name, guess), count in mistakes(self.species, self.best).items():
            print(name, "taken for", guess, count)
        pairs = list(zip(self.species, self.islands))
        for pair in sorted(set(pairs)):
            group = [g for p, g in zip(pairs, self.best) if p == pair]
            share = group.count(pair[0]) / len(group)
            print(" on ".join(pair), f"{share:.0%}")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    PenguinFlow()
