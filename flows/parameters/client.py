from metaflow import Flow

run = Flow("ParametersFlow").latest_run
parameters = run["_parameters"].task
for name in ["settings", "words", "rate", "limit", "ranges", "cities"]:
    value = parameters[name].data
    print(name, type(value).__name__, repr(value))
