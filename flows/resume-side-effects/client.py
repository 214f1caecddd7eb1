from metaflow import Flow
from metaflow.cards import get_cards

for run in reversed(list(Flow("SideEffectsFlow"))):
    start = run["start"].task.pathspec
    print(run.pathspec)
    print("  tags", sorted(run.user_tags))
    print("  cards of start", len(get_cards(start)))
    try:
        own = len(get_cards(start, follow_resumed=False))
    except Exception as error:
        own = type(error).__name__
    print("  its own cards", own)

with open("written.txt") as file:
    print("written", file.read().split())
