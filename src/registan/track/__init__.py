"""What became of promises: targets, projects, agreements and institutions from their first mention to their last."""

from .commitments import track_commitments
from .known import Known

__all__ = ["Known", "track_commitments"]
