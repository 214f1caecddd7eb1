from typing import Any, Callable, Self

from .card import MetaflowCardComponent

class UserComponent(MetaflowCardComponent):
    """The base of the components that a step adds to a card."""

class Markdown(UserComponent):
    """A text in Markdown. Common leading spaces are removed, so an indented block of text in the code is fine.

    [Docs](https://docs.metaflow.org/api/cards)
    """

    def __init__(self, text: str | None = None) -> None: ...
    def update(self, text: str | None = None) -> None:
        """Replace the text.

        [Docs](https://docs.metaflow.org/api/cards)
        """

class Artifact(UserComponent):
    """Any Python object, pretty-printed. It need not be an artifact of the flow.

    - `name`: a label
    - `compressed`: shorten large values with `reprlib`, default True

    [Docs](https://docs.metaflow.org/api/cards)
    """

    def __init__(self, artifact: Any, name: str | None = None, compressed: bool = True) -> None: ...
    def update(self, artifact: Any) -> None:
        """Show another object."""

class Table(UserComponent):
    """A table of texts, numbers and other components.

    - `data`: a list of rows, each a list; anything else leaves the table empty
    - `headers`: a list with the columns' titles
    - `disable_updates`: ignore updates of the components in it, default False

    [Docs](https://docs.metaflow.org/api/cards)
    """

    def __init__(self, data: list[list[Any]] | None = None, headers: list[str] | None = None, disable_updates: bool = False) -> None: ...
    @classmethod
    def from_dataframe(cls, dataframe: Any = None, truncate: bool = True) -> Self:
        """A table of a pandas DataFrame. Anything else gives a table that only says so.

        - `truncate`: shorten a large one, default True

        [Docs](https://docs.metaflow.org/api/cards)
        """

class Image(UserComponent):
    """A picture. Its bytes become part of the card, so no file needs to stay around.

    - `src`: the bytes of a PNG, JPEG or GIF, or a `data:image/…` URL
    - `label`: a caption
    - `disable_updates`: default True here, so `update` does nothing unless this is False

    [Docs](https://docs.metaflow.org/api/cards)
    """

    def __init__(self, src: bytes | str | None = None, label: str | None = None, disable_updates: bool = True) -> None: ...
    @classmethod
    def from_matplotlib(cls, plot: Any, label: str | None = None, disable_updates: bool = False) -> Self:
        """A picture of a Matplotlib figure or axes, as PNG. The figure is closed afterwards.

        [Docs](https://docs.metaflow.org/api/cards)
        """
    @classmethod
    def from_pil_image(cls, pilimage: Any, label: str | None = None, disable_updates: bool = False) -> Self:
        """A picture of a `PIL.Image`, as PNG.

        [Docs](https://docs.metaflow.org/api/cards)
        """
    @staticmethod
    def render_fail_headline(msg: str) -> str:
        """The heading of the error that replaces a picture."""
    def update(self, image: Any, label: str | None = None) -> None:
        """Show another picture: bytes, a `data:image/…` URL, a `PIL.Image` or a Matplotlib figure. Needs `disable_updates=False`."""

class Error(UserComponent):
    """An exception, shown with `repr`.

    - `title`: a line above it
    """

    def __init__(self, exception: BaseException, title: str | None = None) -> None: ...

class ProgressBar(UserComponent):
    """A progress bar. It moves when you call `update` and then `current.card.refresh()`.

    - `max`: the value at which it is full, default 100
    - `label`: what is being counted
    - `value`: where it starts, default 0
    - `unit`: a word after the number
    - `metadata`: a further text

    [Docs](https://docs.metaflow.org/api/cards)
    """

    type: str
    def __init__(
        self, max: int = 100, label: str | None = None, value: int = 0, unit: str | None = None, metadata: str | None = None
    ) -> None: ...
    def update(self, new_value: int, metadata: str | None = None) -> None:
        """Set the bar to a value; it does not add to the old one.

        [Docs](https://docs.metaflow.org/api/cards)
        """

class ValueBox(UserComponent):
    """One large value in a box. Empty or overlong texts raise `ValueError`.

    - `title`: at most 200 characters
    - `value`: required in effect, since the default is an empty text, which is refused; at most 100 characters
    - `subtitle`: at most 300 characters
    - `theme`: 'default', 'success', 'warning', 'danger', 'bg-gradient-indigo-purple' or a CSS class
    - `change_indicator`: how the value changed, at most 200 characters
    """

    type: str
    VALID_THEMES: set[str]
    def __init__(
        self,
        title: str | None = None,
        value: str | int | float = "",
        subtitle: str | None = None,
        theme: str | None = None,
        change_indicator: str | None = None,
    ) -> None: ...
    def update(
        self,
        title: str | None = None,
        value: str | int | float | None = None,
        subtitle: str | None = None,
        theme: str | None = None,
        change_indicator: str | None = None,
    ) -> None:
        """Change what is given; None leaves a part as it is."""

class VegaChart(UserComponent):
    """A chart drawn with Vega-Lite.

    - `spec`: the chart's specification as a dictionary; if it has no width, Metaflow writes one into it
    - `show_controls`: show the chart's menu, default False

    [Docs](https://docs.metaflow.org/api/cards)
    """

    type: str
    def __init__(self, spec: dict[str, Any], show_controls: bool = False) -> None: ...
    @classmethod
    def from_altair_chart(cls, altair_chart: Any) -> Self:
        """A chart made with Altair; anything else raises `ValueError`.

        [Docs](https://docs.metaflow.org/api/cards)
        """
    def update(self, spec: Any = None) -> None:
        """Replace the chart by another specification or Altair chart.

        [Docs](https://docs.metaflow.org/api/cards)
        """

class PythonCode(UserComponent):
    """Highlighted Python code: give a function or a text.

    - `code_func`: a function whose source is shown
    - `code_string`: the code as text, not read if there is a function
    """

    def __init__(self, code_func: Callable[..., Any] | None = None, code_string: str | None = None) -> None: ...

class EventsTimeline(UserComponent):
    """A list of events, newest first, for live cards.

    - `title`: the heading
    - `max_events`: how many are shown, default 100; older ones are dropped but counted
    """

    type: str
    VALID_THEMES: set[str]
    def __init__(self, title: str | None = None, max_events: int = 100) -> None: ...
    def update(
        self,
        event_data: dict[str, Any],
        style_theme: str | None = None,
        priority: str | None = None,
        payloads: dict[str, Any] | None = None,
        finished: bool | None = None,
    ) -> None:
        """Add one event.

        - `event_data`: plain values; a `timestamp` is added to this dictionary if it has none
        - `style_theme`: such as 'success', 'warning', 'error', 'info', or a CSS class
        - `priority`: 'low', 'normal', 'high' or 'critical'
        - `payloads`: components to unfold: ValueBox, Image, Markdown, Artifact, PythonCode, JSONViewer, YAMLViewer; others raise `TypeError`
        - `finished`: mark the whole list as finished
        """
    def get_stats(self) -> dict[str, Any]:
        """How many events there were and when, as a dictionary."""

class JSONViewer(UserComponent):
    """Data shown as JSON. What JSON cannot hold is shown as text.

    - `collapsible`: may be folded, default True
    - `max_height`: a CSS length such as '400px'
    - `show_copy_button`: default True
    - `title`: default 'JSON'
    """

    type: str
    def __init__(
        self, data: Any, collapsible: bool = True, max_height: str | None = None, show_copy_button: bool = True, title: str | None = None
    ) -> None: ...
    def update(self, data: Any) -> None:
        """Show other data."""

class YAMLViewer(UserComponent):
    """Data shown as YAML.

    - `collapsible`: may be folded, default True
    - `max_height`: a CSS length such as '400px'
    - `show_copy_button`: default True
    - `title`: default 'YAML'
    """

    type: str
    def __init__(
        self, data: Any, collapsible: bool = True, max_height: str | None = None, show_copy_button: bool = True, title: str | None = None
    ) -> None: ...
    def update(self, data: Any) -> None:
        """Show other data."""
