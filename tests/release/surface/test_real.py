"""The surface of the SDK: what is read is what can be imported, and the command finds seeded changes."""

from __future__ import annotations

import enum
import importlib
import inspect
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from pydantic import BaseModel

from google import genai

from .guard import ROOT, STORED, surface_of
from .listed import Name, Surface

pytestmark = pytest.mark.long
COPIED = (
    "overrides",
    "generated",
    "docs/changes",
    "tests/release",
    "tests/__init__.py",
    "ruff.toml",
    "CHANGELOG.md",
)


@pytest.fixture(name="surface", scope="module")
def _surface() -> Surface:
    return surface_of(ROOT)


def imported(path: str) -> Any:
    """Return what a path of the surface leads to."""
    parts = path.partition("(")[0].split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for name in parts[length:]:
            fields = getattr(found, "model_fields", {}) if inspect.isclass(found) else {}
            keys = getattr(found, "__annotations__", {}) if inspect.isclass(found) else {}
            found = (
                inspect.getattr_static(found, name, None)
                or fields.get(name)
                or keys.get(name)
                or getattr(found, name)
            )
        return found
    raise AssertionError(path)


def test_every_name_can_be_imported(surface: Surface) -> None:
    # Attributes are set by constructors, so a class does not have them.
    for name in surface.values():
        assert name.kind == "attribute" or imported(name.path) is not None or name.value == "None", name


def test_every_public_name_is_in_the_surface(surface: Surface) -> None:
    modules = [name.path for name in surface.values() if name.kind == "module"]
    public = {f"{module}.{name}" for module in modules for name in importlib.import_module(module).__all__}

    assert public - surface.keys() == set()
    assert {
        "google.genai.types",
        "google.genai.errors",
        "google.genai.emulator",
        "google.genai.telemetry",
    } <= set(modules)
    assert not [path for path in surface if re.search(r"\._(?!_)", path)]


def test_fields_members_and_parameters_are_those_of_the_import(surface: Surface) -> None:
    below: Dict[str, List[Name]] = {}
    for name in surface.values():
        below.setdefault(name.owner, []).append(name)
    read = {path: {each.short for each in found} for path, found in below.items()}
    counts: Counter[str] = Counter()
    for name in surface.values():
        if name.kind not in ("class", "method"):
            continue
        ours, found = read.get(name.path, set()), imported(name.path)
        if name.kind == "class" and issubclass(found, BaseModel):
            fields = {each.short for each in below.get(name.path, []) if each.kind == "field"}
            above = {field for base in public_bases(surface, name) for field in base.model_fields}
            assert fields | above == set(found.model_fields), name
            counts["models"] += 1
        elif name.kind == "class" and issubclass(found, enum.Enum):
            assert {each.short for each in below[name.path] if each.kind == "member"} == set(
                found.__members__
            ), name
            counts["enumerations"] += 1
        elif name.kind == "class" and "TypedDict" in name.type:
            assert ours == set(found.__annotations__), name
            counts["dictionaries"] += 1
        elif name.kind == "method" and "__" not in name.path:
            theirs = [
                each for each in list(inspect.signature(found).parameters)[1:] if not each.startswith("_")
            ]
            assert [each.short for each in below.get(name.path, [])] == theirs, name
            counts["methods"] += 1
    assert min(counts.values()) > 50, counts


def public_bases(surface: Surface, name: Name) -> List[Any]:
    """Return the bases of a model that have lines of their own."""
    return [
        imported(f"google.genai.{each}")
        for each in name.type.split(", ")
        if f"google.genai.{each}" in surface
    ]


@pytest.fixture(name="copy", scope="module")
def _copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the command reads; its surface is stored there as released."""
    folder = tmp_path_factory.mktemp("copy")
    for name in COPIED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target)
    stored = folder / STORED.relative_to(ROOT)
    stored.write_text(
        stored.read_text(encoding="utf-8").replace(", which is not released yet", "", 1), encoding="utf-8"
    )
    return folder


def guard(folder: Path) -> Tuple[int, str]:
    """Run the command in a copy."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.release.surface"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


SEEDED = [
    ("overrides/google/genai/client.py", "        debug_config:", "        debugging:", "__init__(debug_config): keyword is gone; renamed to debugging?"),
    ("overrides/google/genai/vision.py", '__all__ = [', "__all__ = []\n_unused = [", "google.genai.vision"),
    ("generated/google/_genai_api/types/content/media.py", "    mime_type: Optional[str] = None", "    mime_type: Optional[int] = None", "types.Blob.mime_type: type was str | None, is int | None"),
    ("generated/google/_genai_api/types/content/media.py", '    FRAMES = "FRAMES"', "", "VideoMetadataContentLayer.FRAMES: member is gone"),
    ("generated/google/_genai_api/types/dicts/content/media.py", "    fps: Optional[float]", "    fps: str", "VideoMetadataDict.fps"),
    ("generated/google/_genai_api/resources/models.py", "-> GenerateContentResponse:", "-> Optional[GenerateContentResponse]:", "Models.generate_content: type was"),
    ("generated/google/_genai_api/resources/aio/models.py", "    async def get(", "    async def fetch(", "AsyncModels.get: async method is gone"),
    ("overrides/google/_genai_core/runtime/errors.py", "class ClientError(APIError)", "class ClientError(GenAIError)", "errors.ClientError: base class errors.APIError is gone"),
]  # fmt: skip
"""File, text, its replacement, and what is said; the private modules show in the public surface."""


def test_seeded_breaking_changes_fail_and_an_addition_passes(copy: Path) -> None:
    before = {name: (copy / name).read_text(encoding="utf-8") for name, *_ in SEEDED}
    for name, old, new, _ in SEEDED:
        text = (copy / name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        (copy / name).write_text(text.replace(old, new), encoding="utf-8")
    code, said = guard(copy)
    assert code == 1
    assert [each for *_, each in SEEDED if each not in said] == []
    assert f"this raises the first number, to {int(genai.__version__.split('.')[0]) + 1}.0.0" in said

    for name, text in before.items():
        (copy / name).write_text(text, encoding="utf-8")
    file = copy / "generated/google/_genai_api/types/content/media.py"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n    more: Optional[int] = None\n", encoding="utf-8")
    code, said = guard(copy)
    assert (code, "field is new" in said, "docs/changes/NAME.added.md" in said) == (1, True, True)

    (copy / "docs/changes/more.added.md").write_text("More.\n", encoding="utf-8")
    assert guard(copy)[0] == 0
