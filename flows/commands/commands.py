"""Prints every command of a flow's file and of the program `metaflow`, those that --help hides too."""

from metaflow import cli
from metaflow._vendor import click
from metaflow.cmd import main_cli


def walk(group, name):
    context = click.Context(group)
    for command in group.list_commands(context):
        found = group.get_command(context, command)
        print(name, command, "(hidden)" if found.hidden else "")
        if isinstance(found, click.MultiCommand):
            walk(found, f"{name} {command}")


walk(cli.start, "flow.py")
walk(main_cli.start, "metaflow")
