"""`python -m generator diff` reads stored facts, upstream documents and git revisions, and refuses the rest by name."""

from __future__ import annotations

import copy
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main

from ..descriptions.conftest import spec as spec  # a spec/ that holds the settings alone
from ..descriptions.documents import DISCOVERY, OPENAPI, fetched
from ..upstream import discovery, openapi

Run = pytest.CaptureFixture[str]
FOREIGN = {**openapi(), "info": {"title": "Foreign API", "version": "v1", "x-google-revision": "7"}}
FACTS = {"source": "a package", "messages": {"Model": {"size": {"type": "int32"}}}, "enums": {}}


def written(path: Path, document: object) -> str:
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def newer() -> dict[str, Any]:
    document = copy.deepcopy(DISCOVERY)
    document["schemas"]["CloudV1Model"]["properties"]["size"] = {"type": "integer"}
    return document


def diff(spec: Path, *arguments: str) -> int:
    return main(["--root", str(spec.parent), "diff", *arguments])


def test_a_backend_stands_for_what_is_stored(spec: Path, capsys: Run) -> None:
    fetched(spec, "vertex", json.dumps(DISCOVERY))

    assert diff(spec, "vertex", written(spec.parent / "new.json", newer())) == 0
    assert "Model.size: field added: int32" in capsys.readouterr().out


def test_two_documents(spec: Path, capsys: Run) -> None:
    old, new = written(spec.parent / "old.json", DISCOVERY), written(spec.parent / "new.json", newer())

    assert diff(spec, old, new, "--format", "changelog") == 0
    assert capsys.readouterr().out == "### Added\n\n- `Model.size` (Other)\n"


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_file_of_a_git_revision(spec: Path, capsys: Run) -> None:
    path = fetched(spec, "vertex", json.dumps(DISCOVERY))
    name = path.relative_to(spec.parent).as_posix()
    who = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-C", str(spec.parent), *command], check=True)
    fetched(spec, "vertex", json.dumps(newer()))

    assert diff(spec, f"HEAD:{name}", "vertex") == 0
    assert "Model.size: field added: int32" in capsys.readouterr().out
    assert diff(spec, f"HEAD:{name}x", str(path)) == 1
    assert f"HEAD:{name}x: no such file in git: " in capsys.readouterr().err


def test_it_can_fail_for_ci(spec: Path, capsys: Run) -> None:
    old, new = written(spec.parent / "old.json", DISCOVERY), written(spec.parent / "new.json", newer())

    assert diff(spec, old, new, "--fail-on", "breaking") == 0
    assert diff(spec, old, new, "--fail-on", "additive") == 1
    assert diff(spec, new, old, "--fail-on", "breaking") == 1


def test_the_report_goes_to_a_file(spec: Path, capsys: Run) -> None:
    old, new = written(spec.parent / "old.json", DISCOVERY), written(spec.parent / "new.json", newer())
    out = spec.parent / "report.md"

    assert diff(spec, old, new, "--format", "markdown", "--out", str(out)) == 0
    assert out.read_text(encoding="utf-8").startswith("## Other: v1beta1 7 to v1beta1 7\n")
    assert capsys.readouterr().out.startswith(
        "report.md: written\nOther v1beta1 7 to v1beta1 7: minor: 0 breaking, 1 additive"
    )
    fragment = spec.parent / "other-7.md"
    assert diff(spec, old, new, "--format", "changelog", "--out", str(fragment)) == 0
    written_ = sorted(path.name for path in spec.parent.glob("other-7*"))
    assert written_ == ["other-7.added.md"]
    assert (spec.parent / "other-7.added.md").read_text(encoding="utf-8") == (
        "Other v1beta1 7:\n- `Model.size` (Other)\n"
    )
    assert diff(spec, old, new, "--out", str(spec.parent / "no" / "report.md")) == 1
    assert "No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize("document", [discovery(), FOREIGN], ids=["discovery", "openapi"])
def test_an_api_without_a_surface_counts_as_shown(
    spec: Path, capsys: Run, document: dict[str, object]
) -> None:
    path = written(spec.parent / "foreign.json", document)

    assert diff(spec, path, path) == 0
    said = capsys.readouterr().out
    assert "no changes" in said
    assert "spec/ has no surface of" in said


def test_another_api_is_read_as_raw_mode_reads_it_and_is_not_compared(spec: Path, capsys: Run) -> None:
    """A document of Google with schemas that have no `$ref`, which its backends do not have, is no mistake."""
    body: dict[str, Any] = {
        "content": {"application/json": {"schema": {"type": "object", "properties": {"x": {}}}}}
    }
    paths: dict[str, Any] = {
        "/a": {"post": {"requestBody": body, "responses": {"204": {"description": "none"}}}}
    }
    new = written(spec.parent / "new.json", {**FOREIGN, "paths": paths, "components": {"schemas": {}}})
    fetched(spec, "gemini", json.dumps(OPENAPI), json.dumps(FACTS))

    assert diff(spec, new, "gemini", "--messages", "none") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"{new} describes Foreign API, and gemini describes " in said
    assert ": name two of one API" in said
    assert diff(spec, new, new) == 0


def test_a_second_source_is_not_lost_unasked(spec: Path, capsys: Run) -> None:
    fetched(spec, "gemini", json.dumps(OPENAPI), json.dumps(FACTS))
    new = written(spec.parent / "new.json", OPENAPI)

    assert diff(spec, "gemini", new) == 1
    assert "has facts of a package too: add --messages FILE" in capsys.readouterr().err
    assert diff(spec, "gemini", new, "--messages", "none") == 0
    assert "Model.size: field removed" in capsys.readouterr().out
    assert diff(spec, "gemini", new, "--messages", written(spec.parent / "facts.json", FACTS)) == 0
    assert "no changes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("", "not JSON"),
        ("[]", "not a JSON object"),
        ("{}", "neither stored facts nor a document in the form of Discovery or OpenAPI"),
        ('{"openapi": "3.0.0"}', "#/paths: has no operation"),
        ('{"name": "tinyplatform", "schemas": []}', "not the expected shape"),
        ('{"backend": "vertex", "operations": {}, "schemas": {}}', "has no `api`: add it"),
    ],
)
def test_bad_inputs_are_refused_by_name(spec: Path, capsys: Run, document: str, reason: str) -> None:
    bad = spec.parent / "bad.json"
    bad.write_text(document, encoding="utf-8")

    assert diff(spec, written(spec.parent / "old.json", DISCOVERY), str(bad)) == 1
    said = capsys.readouterr().err
    assert "bad.json" in said
    assert reason in said


def test_two_apis_are_not_compared(spec: Path, capsys: Run) -> None:
    old, new = written(spec.parent / "old.json", DISCOVERY), written(spec.parent / "new.json", OPENAPI)

    assert diff(spec, old, new) == 1
    assert "name two of one API" in capsys.readouterr().err
