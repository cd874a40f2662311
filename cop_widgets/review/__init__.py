"""The review of a gathering from its outcome files: tables (pandas), pictures (plotly).

Both libraries are loaded when first used.
"""

from .reading import Outcomes, read_outcomes
from .recompute import Recomputed, recomputed

__all__ = ["Outcomes", "Recomputed", "read_outcomes", "recomputed"]
