"""The colours and fonts of a film: those of the site on its light ground. Where the page is dark, its stylesheet turns the film's lightness round."""
from __future__ import annotations

from typing import Mapping

from .tokens import tokens

MONO = "IBM Plex Mono"
MONO_BOLD = "IBM Plex Mono SemiBold"
SERIF = "Source Serif 4"

COLORS: Mapping[str, str] = tokens()

# what a task can be in, as everywhere on the site; each has a word, a border and a colour
STATES = ("pending", "running", "done", "cloned", "failed")
