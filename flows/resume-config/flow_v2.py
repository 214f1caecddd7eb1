from metaflow import Config, FlowSpec, step


class ConfigResumeFlow(FlowSpec):
    config = Config("config", default="config.json")

    @step
    def start(self):
        self.x = self.config.factor
        self.next(self.scale)

    @step
    def scale(self):
        print("factor", self.config.factor)
        self.y = self.x / 2
        self.next(self.end)

    @step
    def end(self):
        print("x", self.x, "y", self.y, "factor", self.config.factor)


if __name__ == "__main__":
    ConfigResumeFlow()
