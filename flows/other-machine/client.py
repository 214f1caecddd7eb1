import sys

from metaflow import Run
from metaflow.exception import MetaflowNotFound

try:
    run = Run(f"SharedFlow/{sys.argv[1]}")
    print("title", run.data.title)
except MetaflowNotFound as error:
    print("MetaflowNotFound:", error)
