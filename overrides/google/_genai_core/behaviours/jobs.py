"""Tuning jobs and batch jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from google._genai_core.behaviours.job_states import (
    JOB_STATES_ENDED,
    JOB_STATES_GOING,
    JOB_STATES_SUCCEEDED,
)

if TYPE_CHECKING:
    from google._genai_api.types.jobs.status import JobState


class JobBehaviour:
    """Progress of a tuning or batch job."""

    if TYPE_CHECKING:
        state: Optional[JobState]
        error: Any
        end_time: Any

    @property
    def has_ended(self) -> bool:
        """Whether the job is over: it succeeded, failed, was cancelled or expired."""
        if self.state in JOB_STATES_ENDED:
            return True
        return self.state not in JOB_STATES_GOING and bool(self.error or self.end_time)

    @property
    def has_succeeded(self) -> bool:
        """Whether the job is over and has produced its complete result."""
        return self.state in JOB_STATES_SUCCEEDED

    @property
    def done(self) -> bool:
        """Another name of `has_ended`."""
        return self.has_ended
