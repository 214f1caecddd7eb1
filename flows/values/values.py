import os

text = "ab"

VALUES = {
    "zero": 0,
    "false": False,
    "one": 1,
    "one_float": 1.0,
    "true": True,
    "none": None,
    "text": "a",
    "text_one": "1",
    "list": [1, 2],
    "tuple": (1, 2),
    "dict_ab": {"a": 1, "b": 2},
    "dict_ba": {"b": 2, "a": 1},
    "one_text_twice": [text, text],
    "two_equal_texts": [text, "".join(["a", "b"])],
    "nan": float("nan"),
    "ints": {1, 2, 3},
    "texts": {"a", "b"},
    "thousand": list(range(1000)),
    "zeros": bytes(1_000_000),
}


def assign(flow, step):
    """Assigns what the environment says of a step, such as START="a=one b=list"."""
    for pair in os.environ.get(step, "").split():
        name, value = pair.split("=")
        setattr(flow, name, VALUES[value])
