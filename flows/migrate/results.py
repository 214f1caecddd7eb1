from metaflow import Flow

from penguins import mistakes

for run in Flow("PenguinFlow"):
    if run.successful and "measures" in run.data:
        wrong = mistakes(run.data.species, run.data.best)
        print(run.pathspec, run.data.measures)
        print("k", run.data.k, "mistakes", wrong.total())
