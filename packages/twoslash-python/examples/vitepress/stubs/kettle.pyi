class Kettle:
    """A kettle and the water in it."""

    litres: float

    def __init__(self, litres: float) -> None: ...
    def boil(self, degrees: int = 100) -> float:
        """Heats the water. Gives the minutes that it takes."""
