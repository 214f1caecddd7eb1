from metaflow import FlowSpec, current, get_namespace, step


class TrainFlow(FlowSpec):
    @step
    def start(self):
        self.began = current.run.created_at
        self.next(self.train)

    @step
    def train(self):
        self.score = 0.8
        if self.score > 0.7:
            current.run.add_tag("candidate")
        print("created anew", current.run.created_at > self.began)
        self.next(self.report)

    @step
    def report(self):
        print("current.tags", sorted(current.tags))
        print("current.run.user_tags", sorted(current.run.user_tags))
        print("current.namespace", current.namespace, "Client", get_namespace())
        self.page = open("template.txt").read()
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    TrainFlow()
