import sys

from metaflow import Run

task = Run(f"DailyFlow/{sys.argv[1]}")["start"].task
for name in ["title", "rows"]:
    try:
        value = task[name].data
        print(name, value if isinstance(value, str) else len(value))
    except Exception as error:
        print(name, type(error).__name__, error)
