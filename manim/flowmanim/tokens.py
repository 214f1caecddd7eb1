"""The site's colours on its light ground, read from its stylesheet. Needs nothing but Python's library."""
from __future__ import annotations

import re
from pathlib import Path
from typing import Mapping

from .recording import ROOT


def tokens(stylesheet: Path = ROOT / "assets" / "css" / "tokens.css") -> Mapping[str, str]:
    """Every custom property by its name without `--`; those that name another have its value.

    Raises LookupError if the stylesheet has no rule `:root`.
    """
    css = re.sub(r"/\*.*?\*/", "", stylesheet.read_text("utf-8"), flags=re.S)
    rule = re.search(r":root\s*\{([^}]*)\}", css)
    if not rule:
        raise LookupError(f"{stylesheet.name} has no rule :root")
    values = dict(re.findall(r"--([\w-]+):\s*([^;]+);", rule[1]))

    def resolved(value: str) -> str:
        named = re.fullmatch(r"var\(--([\w-]+)\)", value)
        return resolved(values[named[1]]) if named else value

    return {name: resolved(value) for name, value in values.items()}
