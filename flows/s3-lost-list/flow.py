from metaflow import S3, FlowSpec, step


class ListFlow(FlowSpec):
    @step
    def start(self):
        with S3(run=self) as s3:
            s3.put("parts/a.txt", "rain")
            s3.put("parts/b.txt", "sun")
        self.next(self.publish)

    @step
    def publish(self):
        with S3(run=self) as s3:
            print("list_paths    ", [found.key for found in s3.list_paths()])
            print("list_recursive", [found.key for found in s3.list_recursive()])
            print("get_recursive ", [found.text for found in s3.get_recursive(["parts"])])
            print("get_all       ", [found.text for found in s3.get_all()])
            for ask in s3.get, s3.info, s3.get_many, s3.info_many:
                many = ask in (s3.get_many, s3.info_many)
                try:
                    ask(["parts/a.txt"] if many else "parts/a.txt")
                    print(f"{ask.__name__:<14} parts/a.txt")
                except Exception as error:
                    print(f"{ask.__name__:<14} {type(error).__name__}")
        raise ConnectionError("the mail server does not answer")
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    ListFlow()
