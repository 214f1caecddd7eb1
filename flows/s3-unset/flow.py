from metaflow import S3, FlowSpec, step


class UnsetFlow(FlowSpec):
    @step
    def start(self):
        with S3(run=self) as s3:
            s3.put("report.txt", "rain in Lima")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    UnsetFlow()
