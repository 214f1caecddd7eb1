import gzip
import hashlib
from pathlib import Path

for file in sorted(Path(".metaflow/data/TreesFlow").iterdir()):
    content = gzip.decompress(file.read_bytes())
    print(file, content.split())
    digest = hashlib.sha1(content).hexdigest()
    print("  its name is the sha1 of the content:", digest == file.name)
