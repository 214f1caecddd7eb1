"""Makes each file of the datastore 40 days older."""
import os
from pathlib import Path

DAYS = 40
files = [path for path in Path(".metaflow").rglob("*") if path.is_file()]
for file in files:
    changed = file.stat().st_mtime - DAYS * 24 * 60 * 60
    os.utime(file, (changed, changed))
print("all files are", DAYS, "days older")
