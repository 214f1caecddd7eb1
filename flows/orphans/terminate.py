"""Starts a flow, sends SIGTERM to its runtime once both tasks have begun, and waits until they can have ended."""
import subprocess
import sys
import time
from pathlib import Path

flow = subprocess.Popen([sys.executable, *sys.argv[1:]])
marks = Path("quiet.started"), Path("prints.started")
while not all(mark.exists() for mark in marks):
    time.sleep(0.1)
flow.terminate()
print("the runtime ended with", flow.wait())
time.sleep(10)
