"""Changelog fragments: their kinds decide the number, and a release moves them into the changelog."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from . import changelog
from .changelog import ChangelogError, epoch, fragments, read_version, released_on, stamp, with_section
from .running import ROOT
from .surface.comparing import Verdict

DAY = datetime.date(2026, 12, 1)
OPEN = "# Changelog\n\n## 2.50.0 (unreleased)\n\nWords.\n\n- One.\n"
CLOSED = "# Changelog\n\n## 2.50.0 (2026-11-01)\n\n- One.\n\n## 2.49.0 (2026-10-01)\n\n- Zero.\n"


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """A checkout of what a stamp touches."""
    for name in (
        "docs/changes/README.md",
        "docs/changes/template.md.jinja",
        "docs/changes/towncrier.toml",
        "README.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    (tmp_path / changelog.VERSION).parent.mkdir(parents=True)
    (tmp_path / changelog.VERSION).write_text('"""Words."""\n\n__version__ = "2.50.0"\n', encoding="utf-8")
    (tmp_path / changelog.CHANGELOG).write_text(CLOSED, encoding="utf-8")
    return tmp_path


def write(root: Path, name: str, text: str = "Words.\n") -> None:
    (root / changelog.FRAGMENTS / name).write_text(text, encoding="utf-8")


def test_the_fragments_of_the_repository_are_in_order() -> None:
    assert fragments(ROOT).verdict in Verdict
    assert read_version(ROOT)


@pytest.mark.parametrize(
    ("kinds", "verdict"),
    [
        ([], Verdict.NONE),
        (["fixed", "security", "changed"], Verdict.NONE),
        (["fixed", "added"], Verdict.ADDITIVE),
        (["deprecated"], Verdict.ADDITIVE),
        (["added", "breaking", "fixed"], Verdict.BREAKING),
    ],
)
def test_the_highest_kind_decides(kinds: list[str], verdict: Verdict, root: Path) -> None:
    for kind in kinds:
        write(root, f"a-name-{kind}.{kind}.md")

    assert fragments(root).verdict == verdict
    assert len(fragments(root).files) == len(kinds)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "name.feature.md",
            "x",
            "docs/changes/name.feature.md: name it NAME.KIND.md, where KIND is one of breaking",
        ),
        ("name.md", "x", "docs/changes/name.md: name it"),
        ("A Name.fixed.md", "x", "name it"),
        ("name.fixed.rst", "x", "name it"),
        ("name.fixed.md", " \n", "docs/changes/name.fixed.md: it is empty"),
        ("name.fixed.md", "- A bug.\n", "docs/changes/name.fixed.md: it begins with a dash"),
    ],
)
def test_a_wrong_fragment_is_named(name: str, text: str, said: str, root: Path) -> None:
    write(root, name, text)

    with pytest.raises(ChangelogError) as caught:
        fragments(root)
    assert said in str(caught.value)


def test_the_kinds_are_those_that_towncrier_renders_and_the_page_explains(root: Path) -> None:
    for kind in changelog.NUMBERS:
        write(root, f"one.{kind}.md", f"Of {kind},\nin two lines.\n")

    text = changelog.rendered(root)
    assert [line[4:].lower() for line in text.splitlines() if line.startswith("### ")] == list(
        changelog.NUMBERS
    )
    assert "- Of added,\n  in two lines.\n" in text
    page = (ROOT / "docs/changes/README.md").read_text(encoding="utf-8")
    assert all(f"| `{kind}` |" in page for kind in changelog.NUMBERS)


def test_a_new_section_comes_first() -> None:
    text = with_section(CLOSED, "2.51.0", DAY, "### Added\n\n- Two.")

    assert text.startswith(
        "# Changelog\n\n## 2.51.0 (2026-12-01)\n\n### Added\n\n- Two.\n\n## 2.50.0 (2026-11-01)\n"
    )
    assert text.endswith(CLOSED.removeprefix("# Changelog\n\n"))


@pytest.mark.parametrize("entries", ["", "### Fixed\n\n- Two."])
@pytest.mark.parametrize("after", ["", "## 2.49.0 (2026-10-01)\n\n- Zero.\n"])
def test_an_unreleased_section_gets_its_date(entries: str, after: str) -> None:
    text = with_section(f"{OPEN}\n{after}".rstrip() + "\n", "2.50.0", DAY, entries)

    parts = [
        "# Changelog",
        "## 2.50.0 (2026-12-01)",
        "Words.",
        "- One.",
        *entries.split("\n\n"),
        *after.split("\n\n"),
    ]
    assert text == "\n\n".join(filter(None, (part.strip() for part in parts))) + "\n"


def test_what_cannot_be_released_is_named() -> None:
    with pytest.raises(ChangelogError, match="released already"):
        with_section(CLOSED, "2.50.0", DAY, "- Two.")
    with pytest.raises(ChangelogError, match=r"no fragment: what does 2\.51\.0 change"):
        with_section(CLOSED, "2.51.0", DAY, "")


def test_a_stamp_writes_version_changelog_and_names_of_the_wheel(root: Path) -> None:
    write(root, "two.added.md", "Two.\n")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run([*git, "init", "--quiet"], cwd=root, check=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "x"], cwd=root, check=True)
    wheel = "google_genai-2.50.0-py3-none-any.whl"
    (root / "README.md").write_text(f"Install {wheel}.\n", encoding="utf-8")

    files = stamp(root, "2.51.0", DAY)

    assert {path.relative_to(root).as_posix() for path in files} == {
        "CHANGELOG.md",
        "overrides/google/genai/version.py",
        "README.md",
        "docs/changes/two.added.md",
    }
    assert read_version(root) == "2.51.0"
    assert (root / "README.md").read_text(
        encoding="utf-8"
    ) == "Install google_genai-2.51.0-py3-none-any.whl.\n"
    assert fragments(root).files == []
    assert released_on(root)["2.51.0"] == DAY
    assert epoch(root) == int(datetime.datetime(2026, 12, 1, tzinfo=datetime.timezone.utc).timestamp())


def test_the_time_of_an_unreleased_build_is_that_of_its_commit(root: Path) -> None:
    (root / changelog.CHANGELOG).write_text(OPEN, encoding="utf-8")
    assert epoch(root) == changelog.FIXED

    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run([*git, "init", "--quiet"], cwd=root, check=True)
    subprocess.run(
        [*git, "commit", "--quiet", "--allow-empty", "-m", "x"],
        cwd=root,
        check=True,
        env={"GIT_COMMITTER_DATE": "1700000000 +0000", "PATH": os.environ["PATH"]},
    )
    assert epoch(root) == 1_700_000_000
