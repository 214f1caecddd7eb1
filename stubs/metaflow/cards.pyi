"""Card components, the base classes of card types, and `get_cards`."""

from .plugins.cards.card_client import get_cards as get_cards
from .plugins.cards.card_modules.basic import (
    BlankCard as BlankCard,
    DefaultCard as DefaultCard,
    ErrorCard as ErrorCard,
    PageComponent as PageComponent,
)
from .plugins.cards.card_modules.card import MetaflowCard as MetaflowCard, MetaflowCardComponent as MetaflowCardComponent
from .plugins.cards.card_modules.components import (
    Artifact as Artifact,
    Error as Error,
    EventsTimeline as EventsTimeline,
    Image as Image,
    JSONViewer as JSONViewer,
    Markdown as Markdown,
    ProgressBar as ProgressBar,
    PythonCode as PythonCode,
    Table as Table,
    ValueBox as ValueBox,
    VegaChart as VegaChart,
    YAMLViewer as YAMLViewer,
)
