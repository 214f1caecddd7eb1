"""Starts a flow and sends SIGINT to all of its processes once a task asks for it, as a terminal does for Ctrl-C."""
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

flow = subprocess.Popen([sys.executable, *sys.argv[1:]], start_new_session=True)
ready = Path("ready")
while not ready.exists():
    time.sleep(0.1)
ready.unlink()
os.killpg(flow.pid, signal.SIGINT)
sys.exit(flow.wait())
