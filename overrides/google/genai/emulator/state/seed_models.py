"""The tuned models that are there from the start, on both services, so that nothing must be tuned first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Tuple


@dataclass(frozen=True)
class SeedModel:
    """A tuned model that is ready: its id on each backend, and the Vertex endpoint it is deployed to."""

    gemini_name: str
    vertex_id: str
    endpoint_id: str
    display_name: str
    base: str
    labels: Mapping[str, str]

    @property
    def description(self) -> str:
        """One sentence on what it is."""
        return f"{self.base} tuned, as the emulator has it."


SEED_MODELS: Tuple[SeedModel, ...] = (
    SeedModel("numbers-a1b2c3", "4101", "7101", "Next number", "gemini-2.0-flash-001", {"tune-type": "sft"}),
    SeedModel("verses-d4e5f6", "4102", "7102", "Short verses", "gemini-2.5-flash", {"tune-type": "sft"}),
)
