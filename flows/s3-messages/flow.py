from metaflow import S3, FlowSpec, step


class MessagesFlow(FlowSpec):
    @step
    def start(self):
        with S3(run=self) as s3:
            s3.put("days.csv", "mon,tue,wed")
            for key, value in [("days", ["mon", "tue"]), ("rate", 0.5)]:
                try:
                    s3.put(key, value)
                except Exception as error:
                    print(type(error).__name__, error)
            for key in ["months.csv", "s3://bucket/metaflow/days.csv"]:
                try:
                    s3.get(key)
                except Exception as error:
                    print(type(error).__name__, error)
            days = s3.get("days.csv")
            print("inside: ", days.size, days.text)
        try:
            print("outside:", days.size, days.text)
        except Exception as error:
            print("outside:", days.size, type(error).__name__)
        try:
            with S3() as s3:
                s3.get("days.csv")
        except Exception as error:
            print(type(error).__name__, error)
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    MessagesFlow()
