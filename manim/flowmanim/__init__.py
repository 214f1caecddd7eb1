"""Scenes for Manim that show what a recording in flows/ holds, in the site's colours and fonts.

Nothing is imported here: `recording`, `source`, `layout` and `tokens` run under plain Python; `theme`, `text`, `graph`,
`code` and `scene` need Manim Community 0.19 or newer.
"""
