from metaflow import Flow, FlowSpec, current, get_namespace, namespace, step

namespace(None)


class ForecastFlow(FlowSpec):
    @step
    def start(self):
        run = Flow("ForecastFlow").latest_successful_run
        author = run.data.author if run else "nobody"
        print(f"namespace {get_namespace()!r}: last run by {author}")
        self.next(self.end)

    @step
    def end(self):
        self.author = current.username


if __name__ == "__main__":
    ForecastFlow()
