"""Deletes each blob that is older than 30 days, as a rule on a bucket would."""
import time
from pathlib import Path

DAYS = 30
limit = time.time() - DAYS * 24 * 60 * 60
for blob in sorted(Path(".metaflow/DailyFlow/data").glob("*/*")):
    if blob.stat().st_mtime < limit:
        blob.unlink()
print("blobs older than", DAYS, "days are deleted")
