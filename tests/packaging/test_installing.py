"""What is said about installing: extras, and the package of the same name on an index."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import List

import pytest

from google import genai
from google._genai_core.runtime.extras import EXTRAS, install

ROOT = Path(__file__).resolve().parents[2]
FROM_AN_INDEX = re.compile(r"(?:pip|uv|poetry)\S* (?:install|add)(?: -\S+)* ['\"]?google-genai\b(?! @)")
PLACES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
FOLDERS = ["docs", "overrides", "generated", "spec", "generator"]


def texts() -> List[Path]:
    """Return every file that a user reads."""
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    return PLACES + [path for path in found if path.suffix in (".md", ".py", ".yaml", ".jinja")]


def test_the_extras_are_those_of_the_distribution() -> None:
    declared = [line for line in metadata.requires("google-genai") or [] if "extra ==" in line]
    ours = [f"{each}; extra == '{extra}'" for extra, packages in EXTRAS.items() for each in packages]

    assert sorted(line.replace('"', "'") for line in declared) == sorted(ours)


@pytest.mark.parametrize("extra", EXTRAS)
def test_a_missing_extra_names_its_packages(extra: str) -> None:
    text = install(extra)

    assert text.endswith(f"(the extra '{extra}' of this package)")
    assert all(f"'{package}'" in text for package in EXTRAS[extra])


def test_the_wheel_has_its_own_name_everywhere() -> None:
    named = [
        (path.name, found)
        for path in texts()
        for found in re.findall(r"google_genai-([\w.]+)-py3-none-any\.whl", path.read_text(encoding="utf-8"))
    ]

    assert {name for name, _ in named} >= {"README.md", "setup.md", "emulator.md"}
    assert {version for _, version in named} == {genai.__version__} == {metadata.version("google-genai")}


def test_nothing_says_to_install_the_package_that_an_index_has() -> None:
    assert FROM_AN_INDEX.search("pip install 'google-genai[aiohttp]'")
    assert FROM_AN_INDEX.search("pip install -U google-genai")
    assert [
        path.relative_to(ROOT) for path in texts() if FROM_AN_INDEX.search(path.read_text(encoding="utf-8"))
    ] == []
