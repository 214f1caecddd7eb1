"""Runs each command in an empty datastore, and prints what it took and what it left."""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

for command in sys.argv[1:]:
    with TemporaryDirectory() as folder:
        # every Python process imports this module when it starts
        started = Path(folder, "started")
        Path(folder, "sitecustomize.py").write_text(
            f"open({str(started)!r}, 'a').write('.')"
        )
        store = Path(folder, "store")
        store.mkdir()
        env = {
            **os.environ,
            "PYTHONPATH": f"{folder}:{os.environ.get('PYTHONPATH', '')}",
            "METAFLOW_DATASTORE_SYSROOT_LOCAL": str(store),
        }
        before = time.perf_counter()
        subprocess.run(command.split(), env=env, check=True, capture_output=True)
        seconds = time.perf_counter() - before
        files = [path for path in store.rglob("*") if path.is_file()]
        # one digit, as ids and times in the files are not always as long
        size = float(f"{sum(path.stat().st_size for path in files) / 1000:.1g}")
        print(command)
        print(f"  time {seconds:.2f} s, processes {started.stat().st_size}")
        print(f"  files {len(files)}, about {size:.0f} kB")
