from metaflow import S3, FlowSpec, step


class S3ResumeFlow(FlowSpec):
    @step
    def start(self):
        self.city = "Lima"
        with S3(run=self) as s3:
            self.url = s3.put("report.txt", "rain in Lima")
        self.next(self.publish)

    @step
    def publish(self):
        raise ConnectionError("no answer")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    S3ResumeFlow()
