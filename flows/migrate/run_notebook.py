"""Runs the cells of analysis.ipynb from top to bottom.

What they print has to be what the file says they printed; with --write, it is written there.
"""

import os
import re
import sys

import nbformat
from nbclient import NotebookClient


def printed(notebook):
    """What each code cell printed, and what it raised."""
    return [
        "".join(o.get("text") or f"{o.ename}: {o.evalue}\n" for o in cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


# else the kernel prints a warning about its debugger
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
kept = nbformat.read("analysis.ipynb", as_version=4)
notebook = nbformat.from_dict(kept)
client = NotebookClient(notebook, kernel_name="python3", allow_errors=True, record_timing=False)
client.execute()

for number, text in enumerate(printed(notebook), 1):
    print(f"In [{number}]:")
    print(text, end="")

if "--write" in sys.argv:
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "traceback" in output:
                output.traceback = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in output.traceback]
    notebook.metadata.language_info = {"name": "python"}
    nbformat.write(notebook, "analysis.ipynb")
elif printed(notebook) != printed(kept):
    sys.exit("analysis.ipynb says otherwise: python run_notebook.py --write")
