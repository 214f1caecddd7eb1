from dataclasses import dataclass


@dataclass
class Circle:
    radius: int
