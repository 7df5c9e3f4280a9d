"""The files say which bytes they come from; the same bytes again change nothing."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from generator import settings
from generator.descriptions import fetch, provenance
from generator.proofs import documents
from generator.report import Report

from .documents import BACKENDS, DISCOVERY, DOCUMENTS, OPENAPI, fetched

PAGE = """# Facts

| document | address |
|---|---|
| old | row |

Text | with a line.
"""


def _all(spec: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(spec.rglob("*")) if path.is_file()}


@BACKENDS
def test_a_second_fetch_of_the_same_bytes_changes_nothing(spec: Path, backend: str) -> None:
    (spec / "README.md").write_text(PAGE, encoding="utf-8")
    path = fetched(spec, backend, json.dumps(DOCUMENTS[backend]))
    before, text = _all(spec), path.read_text(encoding="utf-8")
    times = path.stat().st_mtime_ns

    source = spec.parent / "another.json"
    source.write_text(json.dumps(DOCUMENTS[backend]), encoding="utf-8")
    fetch.fetch(settings.read(spec), backend, str(source), "", "2030-12-31")

    assert _all(spec) == before
    assert path.stat().st_mtime_ns == times
    assert list(fetch.describe(path, text))[-1].startswith("nothing changed")


@BACKENDS
def test_other_bytes_have_the_new_date(spec: Path, backend: str) -> None:
    path = fetched(spec, backend, json.dumps(DOCUMENTS[backend]))
    source = spec.parent / "another.json"
    source.write_text(json.dumps(DOCUMENTS[backend], indent=1), encoding="utf-8")

    fetch.fetch(settings.read(spec), backend, str(source), "", "2030-12-31")

    (entry,) = provenance.of(json.loads(path.read_text(encoding="utf-8")))
    assert (entry["from"], entry["read"]) == ("another.json", "2030-12-31")


def test_an_address_that_was_read_is_named_as_read(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def get(url: str, **options: object) -> httpx.Response:
        return httpx.Response(200, json=DISCOVERY)

    monkeypatch.setattr(httpx, "get", get)

    path = fetch.fetch(settings.read(spec), "vertex", "https://mirror.invalid/copy", "", "2026-01-02")

    (entry,) = provenance.of(json.loads(path.read_text(encoding="utf-8")))
    assert entry["from"] == "https://mirror.invalid/copy"
    assert entry["official"] == "https://tiny.invalid/discovery"


def test_the_table_is_written_by_fetch_and_proved(spec: Path) -> None:
    page = spec / "README.md"
    page.write_text(PAGE, encoding="utf-8")

    path = fetched(spec, "gemini", json.dumps(OPENAPI))

    lines = page.read_text(encoding="utf-8").splitlines()
    assert lines[2].startswith("| document | official address | revision | read from |")
    assert "`upstream.json` | 2026-01-02" in lines[4]
    assert lines[-2:] == ["", "Text | with a line."]
    assert not _table_problems(page, path)
    page.write_text(page.read_text(encoding="utf-8").replace("2026-01-02", "2026-01-03"), encoding="utf-8")
    (problem,) = _table_problems(page, path)
    assert problem.startswith("spec/README.md:3: the table is not that of the JSON files")


def _table_problems(page: Path, path: Path) -> list[str]:
    report = Report()
    documents.check(page, [path], report)
    return [str(problem) for problem in report.problems]


@pytest.mark.parametrize(
    ("text", "version"), [("a-package 0.12.1 (PyPI), v1beta", "0.12.1"), ("a package", "")]
)
def test_the_revision_of_a_package_is_its_version(text: str, version: str) -> None:
    assert provenance.version(text) == version


def test_facts_whose_page_cannot_be_written_stay_as_they_were(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (spec / "README.md").write_text(PAGE, encoding="utf-8")
    fetched(spec, "gemini", json.dumps(OPENAPI))
    before = _all(spec)

    def fails(text: str, lines: object) -> str:
        raise OSError("no space")

    monkeypatch.setattr(provenance, "with_table", fails)
    with pytest.raises(OSError, match="no space"):
        fetched(spec, "gemini", json.dumps({**OPENAPI, "servers": [{"url": "https://other.example.com"}]}))

    assert _all(spec) == before
