"""The tuned models that exist from the start on both backends, so that tests need not tune one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Tuple


@dataclass(frozen=True)
class SeedModel:
    """A tuned model that is ready: its id on each backend, and the Vertex AI endpoint that serves it."""

    gemini_name: str
    vertex_id: str
    endpoint_id: str
    display_name: str
    base: str
    labels: Mapping[str, str]


SEED_MODELS: Tuple[SeedModel, ...] = (
    SeedModel("numbers-a1b2c3", "4101", "7101", "Next number", "gemini-2.0-flash-001", {"tune-type": "sft"}),
    SeedModel("verses-d4e5f6", "4102", "7102", "Short verses", "gemini-2.5-flash", {"tune-type": "sft"}),
)
"""Read when an emulator is created, so tests can replace them."""


def tuned_description(base: str) -> str:
    """Return the default description of a tuned model."""
    return f"{base}, tuned. Simulated by the emulator."
