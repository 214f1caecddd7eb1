import base64
import re

from metaflow import Flow
from metaflow.cards import get_cards
from metaflow.exception import MetaflowException

LOOKED_FOR = "named no_such_type not found", "before", "after", "no colours left", "rain of"


def text_of(card):
    """What the page of a card shows is in it as base64."""
    (data,) = re.findall(r'__MF_DATA__\["[\w-]+"\] = "([\w+/=]+)"', card.get())
    return base64.b64decode(data).decode()


run = Flow("CardFailuresFlow").latest_run
for name in "start", "plan", "measure", "report":
    for task in sorted(run[name], key=lambda task: task.index or 0):
        print(name, "successful", task.successful)
        try:
            for card in get_cards(task):
                print("  a card with", [each for each in LOOKED_FOR if each in text_of(card)])
        except MetaflowException as error:
            print("  ", type(error).__name__)
