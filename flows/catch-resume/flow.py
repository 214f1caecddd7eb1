from metaflow import FlowSpec, catch, step


class CatchResumeFlow(FlowSpec):
    @catch(var="error", print_exception=False)
    @step
    def start(self):
        self.rows = int("many")
        self.next(self.end)

    @step
    def end(self):
        print("rows", getattr(self, "rows", "is not here"))
        raise RuntimeError("this step fails too")


if __name__ == "__main__":
    CatchResumeFlow()
