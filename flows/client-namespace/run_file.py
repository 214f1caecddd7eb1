import json
import sys
from pathlib import Path

path = Path(f".metaflow/ForecastFlow/{sys.argv[1]}/_meta/_self.json")
print(path)
for name, value in json.loads(path.read_text()).items():
    print(f"  {name}:", sorted(value) if isinstance(value, list) else value)
