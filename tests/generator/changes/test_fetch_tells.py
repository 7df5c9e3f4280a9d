"""A fetch prints what it changed: the verdict, what breaks, and where the whole report comes from."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from generator import settings
from generator.comparison import command

from ..descriptions.conftest import spec as spec  # a spec/ that holds the settings alone
from ..descriptions.documents import DISCOVERY, OLD, fetched


def test_it_prints_the_verdict_and_what_breaks(spec: Path) -> None:
    path = fetched(spec, "vertex", json.dumps(DISCOVERY))
    before = path.read_text(encoding="utf-8")
    document = copy.deepcopy(DISCOVERY)
    document["schemas"]["CloudV1Model"]["properties"] = {"kind": {"type": "integer"}}
    fetched(spec, "vertex", json.dumps(document))

    head, breaking, whole = "\n".join(command.since(settings.read(spec), before, path)).split("\n")
    assert head == "Other v1beta1 7 to v1beta1 7: major: 1 breaking, 0 additive, 0 of words, 0 without effect"
    assert breaking == "  breaking: Model.kind: type: enum → int32: its type in Python was enum and is int"
    assert (
        whole == "All of it: python -m generator diff HEAD:spec/vertex/v1beta1.json spec/vertex/v1beta1.json"
    )


@pytest.mark.parametrize("before", ["", OLD, "[]"])
def test_it_prints_nothing_about_a_file_that_cannot_be_read(spec: Path, before: str) -> None:
    path = fetched(spec, "vertex", json.dumps(DISCOVERY))

    assert list(command.since(settings.read(spec), before, path)) == []


def test_it_prints_nothing_if_no_fact_changes(spec: Path) -> None:
    path = fetched(spec, "vertex", json.dumps(DISCOVERY))
    again = path.read_text(encoding="utf-8").replace('"read": "', '"read": "1')

    assert list(command.since(settings.read(spec), again, path)) == []
