"""What takes longer than a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.behaviours.job_states import JOB_STATES_ENDED, JOB_STATES_SUCCEEDED

if TYPE_CHECKING:
    from google._genai_api.types.imaging.videos import GenerateVideosResponse
    from google._genai_api.types.jobs.status import JobState


class JobBehaviour:
    """How far a tuning or batch job is."""

    if TYPE_CHECKING:
        state: Optional[JobState]

    @property
    def has_ended(self) -> bool:
        """Whether the job is over, whether it worked, failed, was cancelled or ran out of time."""
        return self.state in JOB_STATES_ENDED

    @property
    def has_succeeded(self) -> bool:
        """Whether the job is over and has given all that it was to give."""
        return self.state in JOB_STATES_SUCCEEDED

    @property
    def done(self) -> bool:
        """The same as `has_ended`."""
        return self.has_ended


class OperationBehaviour:
    """A long-running operation."""

    if TYPE_CHECKING:
        response: Optional[GenerateVideosResponse]

    @property
    def result(self) -> Optional[GenerateVideosResponse]:
        """What the operation gave, once it is done; the same as `response`."""
        return self.response
