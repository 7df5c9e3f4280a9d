"""The frameworks: what is installed for each, and the module with its steps.

`requirements/NAME.txt` pins everything; `--pin NAME` writes it anew from the line here.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Tuple

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]


class Consumer(NamedTuple):
    """A framework in one version."""

    name: str
    module: str
    """The module in `frameworks`, without `_steps`."""

    requirements: Tuple[str, ...]

    @property
    def pins(self) -> Path:
        """The file that pins its environment."""
        return FOLDER / "requirements" / f"{self.name}.txt"

    @property
    def version(self) -> str:
        """The version of the framework."""
        return self.requirements[0].partition("==")[2]


SUMMER_2025 = "google-genai==1.20.0"
"""The release that was the newest when the older versions of the frameworks were."""

CONSUMERS = (
    Consumer("pydantic-ai", "pydantic_ai", ("pydantic-ai-slim[google]==2.68.0",)),
    Consumer("langchain", "langchain", ("langchain-google-genai==4.4.3",)),
    Consumer("google-adk", "google_adk", ("google-adk==2.13.0",)),
    Consumer("instructor", "instructor", ("instructor[google-genai]==1.17.0",)),
    Consumer("agno", "agno", ("agno[google]==3.1.10",)),
    Consumer("llama-index", "llama_index", ("llama-index-llms-google-genai==0.11.3",)),
    Consumer(
        "pydantic-ai-2025",
        "pydantic_ai",
        ("pydantic-ai-slim[google]==0.2.20", SUMMER_2025, "opentelemetry-api<1.35"),
    ),
    Consumer("langchain-2025", "langchain", ("langchain-google-genai==4.0.0",)),
    Consumer("google-adk-2025", "google_adk", ("google-adk==0.5.0", SUMMER_2025, "deprecated")),
    Consumer("instructor-2025", "instructor", ("instructor==1.8.3", SUMMER_2025, "jsonref")),
    Consumer("agno-2025", "agno", ("agno==1.5.10", SUMMER_2025)),
    Consumer("llama-index-2025", "llama_index", ("llama-index-llms-google-genai==0.2.0", SUMMER_2025)),
)
