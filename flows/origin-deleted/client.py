from metaflow import Flow
from metaflow.cards import get_cards
from metaflow.exception import MetaflowException

run = Flow("ForecastFlow").latest_run
start = run["start"].task
QUESTIONS = {
    "run.data.slope": lambda: run.data.slope,
    "start.data.rain": lambda: start.data.rain,
    "start.stdout": lambda: start.stdout,
    "start.metadata": lambda: f"{len(start.metadata)} entries",
    "get_cards(start)": lambda: f"{len(get_cards(start))} card",
}
for question, ask in QUESTIONS.items():
    try:
        print(question, "=", repr(ask()))
    except MetaflowException as error:
        print(question, "raises", type(error).__name__)
