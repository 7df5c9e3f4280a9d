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


def test_table_is_large_enough() -> None:
    sent = [
        (name, backend)
        for name in TABLE
        for backend in BACKENDS
        if isinstance(Wire(backend).outcome(TABLE[name]), Sent)
    ]
    assert len(TABLE) >= 60
    assert {backend for _, backend in sent} == set(BACKENDS)
    assert len({name for name, _ in sent}) >= 60


def test_many_forms_of_contents_are_sent() -> None:
    forms = [name for name in TABLE if name.startswith("contents/")]
    for backend in BACKENDS:
        sent = [name for name in forms if isinstance(Wire(backend).outcome(TABLE[name]), Sent)]
        assert len(sent) >= 60
        assert len(forms) - len(sent) >= 30
