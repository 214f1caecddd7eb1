from metaflow import Flow, get_metadata
from metaflow.exception import MetaflowNotFound

print(get_metadata())
try:
    print("runs", len(list(Flow("WhereFlow"))))
except MetaflowNotFound as error:
    print("MetaflowNotFound:", error)
