"""Every call of the table: its JSON for each backend, or the refusal, as a snapshot to be reviewed.

The same table is held against the distilled descriptions, and sync against async.
"""

from __future__ import annotations

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from .capture import BACKENDS, Refused, Sent, Wire, rendered
from .facts import faults
from .tables import TABLE

# A full name is taken at its word, and no description has a publisher's model below a project.
AT_ITS_WORD = "get/projects/other/locations/global/publishers/google/models/gemini-2.0-flash"


@pytest.mark.parametrize("name", TABLE)
def test_call_on_the_wire(name: str, snapshot: SnapshotAssertion) -> None:
    assert rendered(TABLE[name]) == snapshot


@pytest.mark.parametrize("name", TABLE)
def test_async_sends_the_same(name: str) -> None:
    for backend in BACKENDS:
        wire = Wire(backend)
        sync, asynchronous = wire.outcome(TABLE[name]), wire.outcome_async(TABLE[name])
        if isinstance(sync, Refused) or isinstance(asynchronous, Refused):
            assert sync == asynchronous
        else:
            assert _plain(sync) == _plain(asynchronous)


def _plain(sent: Sent) -> Any:
    return sent.method, sent.url, sent.body, dict(sent.headers)


@pytest.mark.parametrize("name", [name for name in TABLE if name != AT_ITS_WORD])
def test_request_is_what_the_description_says(name: str) -> None:
    for backend in BACKENDS:
        found = Wire(backend).outcome(TABLE[name])
        if isinstance(found, Sent):
            assert list(faults(backend, found)) == [], backend


MISSING = {(kind, "gemini") for kind in ("compute", "edit", "upscale", "recontext", "segment")}
"""Kinds of calls that a backend refuses altogether."""


@pytest.mark.parametrize("backend", BACKENDS)
def test_each_kind_of_call_is_sent_to_each_backend_that_has_it(backend: str) -> None:
    sent = {name.partition("/")[0] for name in TABLE if isinstance(Wire(backend).outcome(TABLE[name]), Sent)}
    kinds = {name.partition("/")[0] for name in TABLE}
    assert sent == {kind for kind in kinds if (kind, backend) not in MISSING}


def test_every_form_of_contents_is_sent_to_all_backends_or_to_none() -> None:
    forms = [name for name in TABLE if name.startswith("contents/")]
    sent, *others = (
        {name for name in forms if isinstance(Wire(backend).outcome(TABLE[name]), Sent)}
        for backend in BACKENDS
    )
    assert others == [sent] * 2
    assert set() < sent < set(forms)
