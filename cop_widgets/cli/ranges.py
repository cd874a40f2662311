"""Numbers given as options."""

from math import isfinite
from typing import Any

import click


class FiniteRange(click.FloatRange):
    """A finite number within a range: ``nan`` lies in none, and ``inf`` would pass one that is open upwards."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number, or tell in a sentence why it is none."""
        number = click.FLOAT.convert(value, param, ctx)
        if not isfinite(number):
            self.fail(f"{value} is not a number that can be counted with.", param, ctx)
        return float(super().convert(number, param, ctx))
