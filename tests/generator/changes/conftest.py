"""The committed spec/ with changed facts: compared with what is stored, and checked."""

from __future__ import annotations

import copy
import functools
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import settings, yaml_lines
from generator.__main__ import build
from generator.comparison import Comparison, Shown, compare
from generator.comparison.values import Change
from generator.descriptions import load
from generator.ir import Api
from generator.report import GeneratorError

from .kinds import Edit, Json

ROOT = Path(__file__).parents[3]


def line(change: Change) -> str:
    """Return one change as the tables have it."""
    place = change.place + (f" = {change.value}" if change.value else "")
    attribute = f" ({change.attribute})" if change.attribute else ""
    shown = change.standing.names[0] if change.standing.names else change.standing.exposure.text
    return f"{change.effect.text}: {change.subject.text} {change.kind.text}: {place}{attribute}: {shown}"


class Real:
    """A copy of spec/; files of YAML are read once, because only the JSON changes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT / "spec", root / "spec")
        (root / "overrides").symlink_to(ROOT / "overrides")
        self.settings = settings.read(root / "spec")
        self.documents: dict[str, Json] = {}
        for backend in self.settings.backends:
            document: Json = json.loads(self.settings.stored(backend).read_text(encoding="utf-8"))
            self.documents[backend] = document

    @functools.cached_property
    def api(self) -> Api:
        return self.checked({})

    def edited(self, backend: str, edits: list[Edit]) -> Json:
        document = copy.deepcopy(self.documents[backend])
        for edit in edits:
            edit(document)
        return document

    def compared(self, backend: str, edits: list[Edit]) -> Comparison:
        old, new = load.parse(self.documents[backend]), load.parse(self.edited(backend, edits))
        return compare(old, new, Shown.of(self.settings, old, new))

    def checked(self, edits: dict[str, list[Edit]]) -> Api:
        """Build the API from changed facts; raise GeneratorError as `check` does."""
        for backend in self.settings.backends:
            text = json.dumps(self.edited(backend, edits.get(backend, [])))
            self.settings.stored(backend).write_text(text, encoding="utf-8")
        return build(self.root / "spec")[0]

    def problems(self, edits: dict[str, list[Edit]]) -> str:
        try:
            self.checked(edits)
        except GeneratorError as error:
            return str(error)
        return ""


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Real]:
    with pytest.MonkeyPatch.context() as patch:
        plain, cached = yaml_lines.read_yaml, functools.cache(yaml_lines.read_yaml)

        def read(path: Path) -> yaml_lines.Lines:
            # The facts change, and soundness reads them as YAML for the lines of mistakes.
            return (cached if path.suffix == ".yaml" else plain)(path)

        patch.setattr(yaml_lines, "read_yaml", read)
        root = tmp_path_factory.mktemp("real")
        patch.chdir(root)
        yield Real(root)
