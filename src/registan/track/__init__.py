"""What became of promises: targets, projects, agreements and institutions from their first mention to their last."""

from .commitments import track_commitments
from .known import Known
from .lives import track_lives
from .rolls import track_rolls
from .sums import track_sums

__all__ = ["Known", "track_commitments", "track_lives", "track_rolls", "track_sums"]
