"""What every film has: the site's ground, and sections with a title and a caption."""
from __future__ import annotations

import json
import re
from pathlib import Path

from manim import Scene, config

from .theme import COLORS

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class FlowScene(Scene):
    """Subclass it, begin every part with `section`, and say in TITLE and FLOWS what the film is called and made from."""

    TITLE: str
    # names of the recordings in flows/ that it shows
    FLOWS: tuple[str, ...]

    def setup(self) -> None:
        self.camera.background_color = COLORS["paper"]
        self._sections: list[dict[str, str]] = []

    def section(self, name: str, title: str, caption: str) -> None:
        """Begins a section. Its name is part of file names: small letters, digits and hyphens.

        The caption stands in the page below the film, `code` in it between backticks.
        """
        if not SLUG.fullmatch(name) or any(section["name"] == name for section in self._sections):
            raise ValueError(f'"{name}" cannot name a section: expected small letters, digits and hyphens, each name once')
        self._sections.append({"name": name, "title": title, "caption": caption})
        self.next_section(name)

    def tear_down(self) -> None:
        """Writes beside the sections what `npm run manim` needs besides Manim's own list of them."""
        if config.save_sections:
            folder = Path(self.renderer.file_writer.sections_output_dir)
            about = {"title": self.TITLE, "flows": self.FLOWS, "sections": self._sections}
            (folder / "about.json").write_text(json.dumps(about), "utf-8")
