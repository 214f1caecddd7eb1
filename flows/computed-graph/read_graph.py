import ast
import sys

with open(sys.argv[1]) as file:
    tree = ast.parse(file.read())

for method in ast.walk(tree):
    if isinstance(method, ast.FunctionDef) and method.decorator_list:
        arguments = ast.unparse(method.args)
        last = ast.unparse(method.body[-1])
        print(f"{method.name}({arguments}): {last}")
