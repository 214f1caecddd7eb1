from metaflow import S3, FlowSpec, step


class ReportFlow(FlowSpec):
    @step
    def start(self):
        self.city = "Lima"
        with S3(run=self) as s3:
            self.url = s3.put("report.txt", f"rain in {self.city}")
        self.next(self.publish)

    @step
    def publish(self):
        with S3(run=self) as s3:
            print(s3.get("report.txt").text)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ReportFlow()
