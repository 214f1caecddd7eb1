from .inputs import Inputs as Inputs
