from metaflow import FlowSpec, catch, step


class CatchResumeFlow(FlowSpec):
    @catch(var="error", print_exception=False)
    @step
    def start(self):
        self.rows = int("3")
        self.next(self.end)

    @step
    def end(self):
        print("rows", getattr(self, "rows", "is not here"))


if __name__ == "__main__":
    CatchResumeFlow()
