"""The workflows call make targets, pin what they use, and may do no more than they need."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
ACTION = re.compile(r"uses: ([\w./-]+)@(\S+)(.*)")
WRITES = {
    "update": {"contents": "write", "pull-requests": "write"},
    "release": {"id-token": "write", "attestations": "write"},
}
"""What a workflow may do besides reading the repository."""


def read(path: Path) -> Dict[Any, Any]:
    found: Dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def jobs() -> Iterator[Tuple[str, Dict[str, Any]]]:
    """Yield the workflow and each of its jobs."""
    for path in WORKFLOWS:
        for job in read(path)["jobs"].values():
            yield path.stem, job


def targets() -> List[str]:
    return re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_there_is_one_for_each_purpose() -> None:
    assert [path.stem for path in WORKFLOWS] == ["docs", "release", "test", "update"]


def test_steps_call_make_targets_and_nothing_else() -> None:
    commands = [step["run"] for _, job in jobs() for step in job["steps"] if "run" in step]

    assert commands
    for command in commands:
        words = re.fullmatch(r'make ([a-z-]+)((?: [A-Z]+=(?:\w+|"[\w .]+"))*)', command)
        assert words, command
        assert words[1] in targets(), command


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_to_a_commit_with_its_version(path: Path) -> None:
    used = ACTION.findall(path.read_text(encoding="utf-8"))

    assert used
    for action, commit, comment in used:
        assert re.fullmatch(r"[0-9a-f]{40}", commit), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_one_action_has_one_version_everywhere() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    commits: Dict[str, set[str]] = {}
    for action, commit, comment in ACTION.findall(texts):
        commits.setdefault(action, set()).add(commit + comment)
    assert {action: found for action, found in commits.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_permissions_are_least_and_times_limited(path: Path) -> None:
    whole = read(path)
    assert whole["permissions"] == {}
    assert "pull_request_target" not in whole[True]  # YAML reads `on` so
    granted: Dict[str, str] = {}
    for job in whole["jobs"].values():
        assert 0 < job["timeout-minutes"] <= 120
        granted.update({name: right for name, right in job["permissions"].items() if right != "read"})
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
    assert granted == WRITES.get(path.stem, {})


def test_what_publishes_builds_nothing() -> None:
    publish = read(GITHUB / "workflows/release.yml")["jobs"]["publish"]

    assert publish["environment"] == "release"
    assert not [step for step in publish["steps"] if "run" in step or "checkout" in step["uses"]]
    assert set(publish["needs"]) == {"build", "sdist"}


def test_every_supported_python_is_tried() -> None:
    supported = re.findall(
        r'"Programming Language :: Python :: (3\.\d+)"', (ROOT / "pyproject.toml").read_text("utf-8")
    )
    setups = [
        step["with"]["python-version"].split()
        for _, job in jobs()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/setup-python@") and "\n" in step["with"]["python-version"]
    ]
    assert setups
    assert all(sorted(found) == sorted(supported) for found in setups)


@pytest.mark.parametrize("name", ["bug", "feature"])
def test_issue_forms(name: str) -> None:
    form = read(GITHUB / f"ISSUE_TEMPLATE/{name}.yml")
    assert {"name", "description", "body"} <= form.keys()
    ids = [each["id"] for each in form["body"] if each["type"] != "markdown"]
    assert len(ids) == len(set(ids)) > 1
    assert all(each["attributes"].get("label") for each in form["body"] if each["type"] != "markdown")


def test_owners_are_of_paths_that_exist() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert paths
    assert [path for path in paths if not (ROOT / path.strip("/")).exists()] == []
