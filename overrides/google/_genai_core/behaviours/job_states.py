"""The states that end a tuning or batch job.

Jobs of this SDK have the names of JobState on both backends. The Gemini API's own names for the
states of a tuned model are included for code that gets them from elsewhere.
"""

from __future__ import annotations

from typing import List

JOB_STATES_SUCCEEDED_MLDEV: List[str] = ["ACTIVE"]
JOB_STATES_SUCCEEDED_VERTEX: List[str] = ["JOB_STATE_SUCCEEDED"]
JOB_STATES_SUCCEEDED: List[str] = [*JOB_STATES_SUCCEEDED_VERTEX, *JOB_STATES_SUCCEEDED_MLDEV]

JOB_STATES_ENDED_MLDEV: List[str] = ["ACTIVE", "FAILED"]
JOB_STATES_ENDED_VERTEX: List[str] = [
    "JOB_STATE_SUCCEEDED",
    "JOB_STATE_PARTIALLY_SUCCEEDED",
    "JOB_STATE_FAILED",
    "JOB_STATE_CANCELLED",
    "JOB_STATE_EXPIRED",
]
JOB_STATES_ENDED: List[str] = [*JOB_STATES_ENDED_VERTEX, *JOB_STATES_ENDED_MLDEV]

JOB_STATES_GOING: List[str] = [
    "JOB_STATE_QUEUED",
    "JOB_STATE_PENDING",
    "JOB_STATE_RUNNING",
    "JOB_STATE_CANCELLING",
    "JOB_STATE_PAUSED",
    "JOB_STATE_UPDATING",
]
"""The states of a job that is not over, whatever its other fields say."""
