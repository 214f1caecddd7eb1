from pathlib import Path

print("requests", Path("requests.txt").read_text().split())
for number, folder in enumerate(sorted(Path("progress").iterdir()), 1):
    print("folder", number, sorted(path.name for path in folder.glob("fetch/*")))
