from hashlib import sha256

from metaflow import S3, FlowSpec, step


class RegionsFlow(FlowSpec):
    @step
    def start(self):
        self.regions = ["north", "south"]
        self.next(self.fit, foreach="regions")

    @step
    def fit(self):
        self.region = self.input
        model = f"the model for the {self.region}"
        with S3(run=self) as s3:
            self.url = s3.put("model.txt", model)
        self.sha256 = sha256(model.encode()).hexdigest()
        self.next(self.collect)

    @step
    def collect(self, inputs):
        with S3() as s3:
            for task in inputs:
                found = s3.get(task.url).text
                same = sha256(found.encode()).hexdigest() == task.sha256
                print(f"{task.region}: {found!r}, what it put: {same}")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    RegionsFlow()
