"""A short run of each fuzz target, the same each time; `make fuzz` runs them for long."""

from __future__ import annotations

from typing import Any, Dict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .inputs import DOCUMENTS, INPUTS
from .samples import SEEDS
from .targets import TARGETS, schema_document

pytestmark = pytest.mark.long

SHORT = settings(
    deadline=None, derandomize=True, max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
EACH = pytest.mark.parametrize("target", TARGETS)


@EACH
def test_samples(target: str) -> None:
    for seed in SEEDS[target]:
        TARGETS[target](seed)
        for length in range(len(seed)):
            TARGETS[target](seed[:length])


@EACH
def test_short(target: str) -> None:
    @SHORT
    @given(INPUTS[target])
    def run(data: bytes) -> None:
        TARGETS[target](data)

    run()


@SHORT
@given(DOCUMENTS)
def test_documents_that_are_no_json(document: Dict[str, Any]) -> None:
    schema_document(document)


@EACH
def test_deep_nesting(target: str) -> None:
    for opening in (b"[", b'{"a":', b'{"items":', b'{"anyOf":[', b'{"error":{"details":[', b"a/"):
        for depth in (200, 1000, 10_000):
            closing = opening.translate(bytes.maketrans(b"[{", b"]}"), b'abcdefghijklmnopqrstuvwxyzO":/')[
                ::-1
            ]
            text = opening * depth + (b"{}" if opening.endswith(b":") else b"") + closing * depth
            TARGETS[target](text)
            TARGETS[target](b"\x00\x81\n" + text)
            TARGETS[target](b"\x05data: " + text + b"\n\n")


@SHORT
@given(st.binary(max_size=200), st.sampled_from(sorted(TARGETS)))
def test_any_bytes(data: bytes, target: str) -> None:
    TARGETS[target](data)
