"""Deletes a run, and each blob that no map of the flow's other runs names."""
import json
import shutil
import sys
from pathlib import Path

store = Path(".metaflow/DailyFlow")
shutil.rmtree(store / sys.argv[1])
maps = [json.loads(file.read_text()) for file in store.glob("*/*/*/*.data.json")]
named = {key for each in maps for key in each["objects"].values()}
blobs = [file for file in store.glob("data/*/*") if "_meta" not in file.name]
unnamed = [blob for blob in blobs if blob.name not in named]
for blob in unnamed:
    blob.unlink()
    blob.with_name(f"{blob.name}_meta").unlink()
print("deleted", len(unnamed), "of", len(blobs), "blobs")
