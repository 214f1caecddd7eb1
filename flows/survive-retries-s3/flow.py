from metaflow import S3, FlowSpec, current, retry, step

from service import download


class SurviveS3Flow(FlowSpec):
    @step
    def start(self):
        self.pages = ["a", "b", "c", "d", "e"]
        self.folder = f"s3://bucket/progress/{current.run_id}/fetch"
        self.next(self.fetch)

    @retry(times=1, minutes_between_retries=0)
    @step
    def fetch(self):
        self.rows = []
        with S3(s3root=self.folder) as s3:
            for page in self.pages:
                kept = s3.get(page, return_missing=True)
                if kept.exists:
                    print(page, "is there")
                    text = kept.text
                else:
                    text = " ".join(download(page))
                    s3.put(page, text)
                    print(page, "fetched")
                self.rows += text.split()
        self.next(self.end)

    @step
    def end(self):
        print("rows", self.rows)


if __name__ == "__main__":
    SurviveS3Flow()
