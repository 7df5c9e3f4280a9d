"""Rules of a schema that are not sent, because the API's schemas cannot express them."""

from __future__ import annotations

from typing import List, Set

from google._genai_core.runtime.schema.walk import Path, place


class LeftOut:
    """The rules of one schema that are not sent."""

    def __init__(self) -> None:
        self.rules: List[str] = []
        """Places, each with the keyword, such as `plan.minutes.multipleOf`."""

        self._known: Set[str] = set()

    def add(self, path: Path, keyword: str) -> None:
        """Note that a keyword is left out; the first step of the path is the parameter."""
        rule = place((*path[1:], keyword))
        if rule not in self._known:
            self._known.add(rule)
            self.rules.append(rule)
