from metaflow import Flow, namespace

namespace(None)
for run in reversed(list(Flow("ForecastFlow"))):
    print(run.pathspec)
    facts = run["start"].task.metadata
    users = [tag for tag in run.tags if tag.startswith("user:")]
    print("  tags", sorted(run.user_tags), *users)
    origins = [each.value for each in facts if each.name == "origin-run-id"]
    print("  origin", *sorted(origins))
