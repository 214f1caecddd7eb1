from metaflow import Flow
from metaflow.cards import get_cards

task = Flow("CardFlow").latest_run["report"].task
cards = get_cards(task.pathspec)
print(len(cards), "cards")
for card in sorted(cards, key=lambda card: str(card.id)):
    print(card.type, card.id, card.get()[:15])
print("artifacts", [artifact.id for artifact in task])
