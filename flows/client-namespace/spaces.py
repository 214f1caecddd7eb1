from metaflow import Flow, Metaflow, Run, get_namespace, namespace
from metaflow.exception import MetaflowNamespaceMismatch


def user_of(run: Run) -> str:
    (user,) = [tag for tag in run.system_tags if tag.startswith("user:")]
    return user


# region ask
mine = Flow("ForecastFlow").latest_run
for tag in get_namespace(), "user:ana", "candidate", None, "user:bob":
    namespace(tag)
    try:
        runs = [user_of(run) for run in Flow("ForecastFlow")]
        print(f"{tag}: the runs of", *runs)
    except MetaflowNamespaceMismatch as error:
        print(f"{tag}: MetaflowNamespaceMismatch: {error}")

print("all flows:", list(Metaflow()))
print("an object from before:", mine["end"].task.data.forecast)
# endregion
