"""The report as JSON: the same bytes for the same comparison."""

from __future__ import annotations

import json
from typing import Any

from generator.comparison.render.sections import counts
from generator.comparison.values import Change, Comparison

FORM = 1
"""Raised if a key is renamed, is gone or has another meaning; new keys do not raise it."""


def as_json(comparison: Comparison) -> str:
    """Return the whole comparison; `spec/README.md` documents the keys."""
    document = {
        "form": FORM,
        "backend": comparison.backend,
        "old": comparison.old,
        "new": comparison.new,
        "verdict": comparison.verdict.level,
        "reason": comparison.verdict.reason,
        "notes": list(comparison.notes),
        "counts": counts(comparison),
        "changes": [_change(change) for change in comparison.changes],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _change(change: Change) -> dict[str, Any]:
    return {
        "effect": change.effect.text,
        "exposure": change.standing.exposure.text,
        "kind": change.kind.text,
        "guess": change.is_guess,
        "subject": change.subject.text,
        "places": list(change.places),
        "value": change.value,
        "attribute": change.attribute,
        "before": change.before,
        "after": change.after,
        "sdk": list(change.standing.names),
        "undecided": change.standing.is_undecided,
        "kept": change.is_kept,
        "why": change.why,
    }
