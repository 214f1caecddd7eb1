from pathlib import Path

from metaflow import Flow

run = Flow("RainCardFlow").latest_run
for step in run["start"], run["report"], run["end"]:
    ended = Path(".metaflow", step.task.pathspec, "0.runtime").stat().st_mtime
    seconds = ended - step.task.created_at.timestamp()
    print(f"{step.id} took {seconds:.1f} s")

(page,) = Path(".metaflow", "mf.cards").rglob("*.html")
print(f"the card has {page.stat().st_size / 1e6:.1f} MB")
