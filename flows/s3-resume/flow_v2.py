from metaflow import S3, FlowSpec, Run, current, step


class S3ResumeFlow(FlowSpec):
    @step
    def start(self):
        self.city = "Lima"
        with S3(run=self) as s3:
            self.url = s3.put("report.txt", "rain in Lima")
        self.next(self.publish)

    @step
    def publish(self):
        print("artifact       ", self.city)
        with S3(run=self) as s3:
            report = s3.get("report.txt", return_missing=True)
            print("S3(run=self)   ", report.exists)
        with S3(run=Run(f"S3ResumeFlow/{current.origin_run_id}")) as s3:
            print("S3(run=origin) ", s3.get("report.txt").text)
        with S3() as s3:
            print("S3().get(url)  ", s3.get(self.url).text)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    S3ResumeFlow()
