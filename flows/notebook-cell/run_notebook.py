import nbformat
from nbclient import NotebookClient

notebook = nbformat.read("notebook.ipynb", as_version=4)
NotebookClient(notebook, kernel_name="python3").execute()

for number, cell in enumerate(notebook.cells, 1):
    print(f"In [{number}]: {cell.source.splitlines()[-1]}")
    for output in cell.outputs:
        print(output.text, end="")
