"""The review of a gathering from its outcome files: tables (pandas), pictures (plotly).

Both libraries are loaded when first used.
"""

from .reading import Outcomes, read_outcomes
from .recompute import Recomputed, recomputed
from .recount import Recount, recounted

__all__ = ["Outcomes", "Recomputed", "Recount", "read_outcomes", "recomputed", "recounted"]
