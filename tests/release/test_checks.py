"""What is refused of wheel, sdist, metadata and long description; which Pythons are chosen."""

from __future__ import annotations

import json
import sys
import zipfile
from email.message import Message
from pathlib import Path
from typing import Dict, List

import pytest
import tomllib

from .building import demand_equal
from .checks import CLASSIFIERS, HEADERS, PATTERNS, relative_links, unfit_files, unfit_metadata
from .environments import DYNAMIC, chosen
from .running import ROOT, ReleaseError, run

RULES = tomllib.loads(PATTERNS.read_text(encoding="utf-8"))
WHEEL = [
    "google/genai/__init__.py",
    "google/genai/py.typed",
    "google/genai/_shims/_common.py",
    "google/genai/emulator/__main__.py",
    "google/_genai_core/py.typed",
    "google/_genai_api/py.typed",
    "google/_genai_api/resources/aio/models.py",
    "google/_genai_api/types/dicts/content/media.py",
    "google/_genai_api/service/gemini.json",
    "google/_genai_api/service/vertex.json",
    "google_genai-2.50.0.dist-info/METADATA",
    "google_genai-2.50.0.dist-info/licenses/LICENSE",
]


def test_the_files_of_a_wheel_fit() -> None:
    assert list(unfit_files(WHEEL, 1, RULES["wheel"])) == []


@pytest.mark.parametrize(
    ("names", "size", "said"),
    [
        ([*WHEEL, "tests/demo/run.py"], 1, "tests/demo/run.py is not among the patterns"),
        ([*WHEEL, "spec/vertex/v1beta1.json"], 1, "spec/vertex/v1beta1.json is not among the patterns"),
        ([*WHEEL, "google/genai/notes.txt"], 1, "google/genai/notes.txt is not among the patterns"),
        ([*WHEEL, "google/__init__.py"], 1, "google/__init__.py must not be in it"),
        ([*WHEEL, "google/genai/test_x.py"], 1, "google/genai/test_x.py must not be in it"),
        (WHEEL[1:], 1, "google/genai/__init__.py is missing"),
        ([name for name in WHEEL if "LICENSE" not in name], 1, "licenses/LICENSE is missing"),
        (WHEEL, 10_000_000, "10,000,000 bytes are more than"),
    ],
)
def test_what_a_wheel_must_not_be(names: List[str], size: int, said: str) -> None:
    (found,) = unfit_files(names, size, RULES["wheel"])
    assert said in found


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](docs/setup.md) and [b](#part) and [c](https://example.com/x)", ["docs/setup.md"]),
        ("![shown](speed.svg)", ["speed.svg"]),
        ('<img src="docs/speed.svg"> <a href="https://example.com">x</a>', ["docs/speed.svg"]),
        ("[a](https://example.com)\n[b](mailto.md#x)", ["mailto.md#x"]),
    ],
)
def test_links_that_lead_nowhere(text: str, links: List[str]) -> None:
    assert relative_links(text) == links


def message(text: str = "Words.") -> Message:
    """Return metadata that fits."""
    found = Message()
    found["Version"] = "2.50.0"
    for header in HEADERS:
        found[header] = "x"
    for classifier in CLASSIFIERS:
        found["Classifier"] = classifier
    found.set_payload(text)
    return found


def test_metadata() -> None:
    assert list(unfit_metadata(message(), "2.50.0")) == []
    assert list(unfit_metadata(message(), "2.51.0")) == ["its version is 2.50.0, that of the source 2.51.0"]
    for header in HEADERS:
        without = message()
        del without[header]
        assert list(unfit_metadata(without, "2.50.0")) == [f"it has no {header}"]
    (found,) = unfit_metadata(message("[a](docs/x.md)"), "2.50.0")
    assert "the link docs/x.md" in found


def test_the_long_description_is_readme_without_links_into_the_repository() -> None:
    """As hatch-fancy-pypi-readme makes it from pyproject.toml."""
    text = run([sys.executable, "-m", "hatch_fancy_pypi_readme"])
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert relative_links(readme)
    assert relative_links(text) == []
    assert text.strip().count("\n") == readme.strip().count("\n")
    assert "| docs/generate.md | contents, configuration" in text
    assert DYNAMIC in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def listed(version: str, implementation: str = "cpython", variant: str = "default") -> Dict[str, object]:
    major, minor, patch = map(int, version.split("."))
    parts = {"major": major, "minor": minor, "patch": patch}
    return {
        "version_parts": parts,
        "implementation": implementation,
        "variant": variant,
        "path": f"/{version}",
    }


def test_one_python_of_each_minor_version_is_chosen() -> None:
    here = json.dumps(
        [
            listed("3.13.1"),
            listed("3.9.18"),
            listed("3.13.0"),
            listed("3.8.1"),
            listed("3.10.1", implementation="pypy"),
            listed("3.14.0", variant="freethreaded"),
        ]
    )

    assert [each.path for each in chosen(here, [])] == ["/3.9.18", "/3.13.1"]
    assert [each.path for each in chosen(here, ["3.13"])] == ["/3.13.1"]
    with pytest.raises(ReleaseError, match=r"Python 3\.12 is not here; here are: 3\.9, 3\.13"):
        chosen(here, ["3.9", "3.12"])
    with pytest.raises(ReleaseError, match="no Python"):
        chosen("[]", [])


def test_files_that_differ_are_named(tmp_path: Path) -> None:
    files = [tmp_path / "one.whl", tmp_path / "two.whl", tmp_path / "three.whl"]
    for file, text, day in zip(files, ("a", "b", "a"), (1, 1, 2)):
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(zipfile.ZipInfo("same.py", (2026, 1, day, 0, 0, 0)), "x")
            archive.writestr(zipfile.ZipInfo("part.py", (2026, 1, 1, 0, 0, 0)), text)

    demand_equal(files[0], files[0], "it")
    with pytest.raises(ReleaseError, match=r"another build gives other bytes; what differs: part\.py$"):
        demand_equal(files[0], files[1], "another build")
    with pytest.raises(ReleaseError, match="order, times or modes"):
        demand_equal(files[0], files[2], "another build")
