from metaflow import S3, FlowSpec, step


class RemoteFlow(FlowSpec):
    @step
    def start(self):
        self.rows = list(range(1000))
        self.city = "Lima"
        with S3(run=self) as s3:
            print("put      ", s3.put("report.txt", "rain in Lima"))
            s3.put_many([("monday", "1"), ("tuesday", "2")])
        self.next(self.end)

    @step
    def end(self):
        print("artifact ", self.city)
        with S3(run=self) as s3:
            print("get      ", s3.get("report.txt").text)
            days = s3.get_many(["monday", "tuesday"])
            print("get_many ", [(day.key, day.text) for day in days])
            print("list     ", sorted(item.key for item in s3.list_paths()))
            print("missing  ", s3.get("sunday", return_missing=True).exists)


if __name__ == "__main__":
    RemoteFlow()
