from metaflow import FlowSpec, Parameter, step


def double(x):
    return x * 2


class PersistFlow(FlowSpec):
    rate = Parameter("rate", default=3)
    LIMITS = {"rows": 10}
    _threshold = 5

    @property
    def computed(self):
        return self.rate * 2

    def helper(self):
        return "a method"

    @step
    def start(self):
        self.rows = [1, 2]
        self._order = "desc"
        self.__seed = 7
        setattr(self, "__note", "two underscores")
        self.double = double
        self.rank = lambda row: -row
        self.bound = self.helper
        self.next(self.look)

    @step
    def look(self):
        for name in (
            "rows",
            "_order",
            "_PersistFlow__seed",
            "__note",
            "double",
            "rank",
            "bound",
            "computed",
            "rate",
            "LIMITS",
            "_threshold",
        ):
            print(f"{name:18} {getattr(self, name, 'missing')}")
        self.next(self.change)

    @step
    def change(self):
        for name in "rate", "LIMITS", "computed":
            try:
                setattr(self, name, 99)
            except AttributeError as error:
                print(f"{name}: {error}")
        self._threshold = 6
        try:
            del self.rows
        except AttributeError as error:
            print("del before a read:", error)
        print("rows", self.rows)
        del self.rows
        self.next(self.end)

    @step
    def end(self):
        print("rows, deleted in change:", self.rows)
        print("_threshold, set to 6 in change:", self._threshold)


if __name__ == "__main__":
    PersistFlow()
