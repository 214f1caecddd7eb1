from metaflow import Flow

task = Flow("OwnClassFlow").latest_run["start"].task
for name in "circle", "point":
    try:
        print(name, task[name].data)
    except (AttributeError, ImportError) as error:
        print(name, type(error).__name__, error)
