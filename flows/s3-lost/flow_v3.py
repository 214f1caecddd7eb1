from metaflow import S3, FlowSpec, Run, current, step


class ReportFlow(FlowSpec):
    @step
    def start(self):
        self.city = "Lima"
        with S3(run=self) as s3:
            self.url = s3.put("report.txt", f"rain in {self.city}")
        self.next(self.publish)

    @step
    def publish(self):
        origin = Run(f"ReportFlow/{current.origin_run_id}")
        with S3(run=self) as s3:
            print("S3(run=self)   ", s3.get("report.txt", return_missing=True).exists)
        with S3(run=origin) as s3:
            print("S3(run=origin) ", s3.get("report.txt", return_missing=True).exists)
        with S3() as s3:
            print("S3(), by url   ", s3.get(self.url).text)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ReportFlow()
