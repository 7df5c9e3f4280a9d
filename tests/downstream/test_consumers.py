"""Each framework is pinned, has its steps, and what it raises on the published SDK is known."""

from __future__ import annotations

import pytest

from . import bad_answers, environments, inside, run
from .consumers import CONSUMERS, Consumer


@pytest.mark.parametrize("consumer", CONSUMERS, ids=lambda each: each.name)
def test_every_framework_is_pinned_and_has_its_steps(consumer: Consumer) -> None:
    pins = consumer.pins.read_text(encoding="utf-8")

    assert consumer.requirements[0].partition("[")[0].partition("==")[0] in pins
    assert environments.published(consumer).startswith("google-genai==")
    steps = (consumer.pins.parents[1] / "frameworks" / f"{consumer.module}_steps.py").read_text("utf-8")
    assert all(f"def {step}(" in steps for step in inside.STEPS)
    assert set(run.recorded()[consumer.name]) == {
        f"{case} {way}" for case in bad_answers.CASES for way in ("plain", "stream")
    }
