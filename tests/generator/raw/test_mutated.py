"""Documents that were changed at random: the command makes a client that compiles, or says why not."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.__main__ import main
from generator.descriptions.sources import read_bytes, read_json

from .conftest import DOCUMENTS, TINY

DOCUMENT = {name: read_json(read_bytes(str(DOCUMENTS / file)), file) for name, file in sorted(TINY.items())}
VALUES: tuple[Any, ...] = (
    *(None, [], {}, "", 3, -1.5, True, float("nan"), 10**400, [None], ["x"], {"a": 1}),
    *("x y", "../x", "class", "ünï", 'a\n"""\\', "{x}", "\ud800", {"$ref": "#/nowhere"}, {"$ref": "#"}),
)
NAMES = (
    "class",
    "x y",
    "",
    "ünï",
    "__init__",
    "self",
    'a"b',
    "A",
    "types",
    "../x",
    "1",
    "None",
    "http_options",
)


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each value inside a document."""
    inner: Any = ()
    if isinstance(node, dict):
        inner = cast(Any, node).items()
    elif isinstance(node, list):
        inner = enumerate(cast(Any, node))
    for key, value in inner:
        yield (*path, key)
        yield from places(value, (*path, key))


PLACES = {name: sorted(places(document), key=len) for name, document in DOCUMENT.items()}


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Return a document with a few values that are gone, replaced, renamed or copied from elsewhere."""
    name = draw(st.sampled_from(sorted(DOCUMENT)))
    document = copy.deepcopy(DOCUMENT[name])
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(PLACES[name]))
        owner: Any = _at(document, path[:-1])
        if not isinstance(owner, (dict, list)) or not _has(owner, path[-1]):
            continue
        way = draw(st.sampled_from(["delete", "replace", "copy", "rename"]))
        if way == "delete":
            del owner[path[-1]]
        elif way == "rename" and isinstance(owner, dict):
            owner[draw(st.sampled_from(NAMES))] = cast(Any, owner).pop(path[-1])
        elif way == "copy":
            owner[path[-1]] = copy.deepcopy(_at(document, draw(st.sampled_from(PLACES[name]))))
        else:
            owner[path[-1]] = copy.deepcopy(draw(st.sampled_from(VALUES)))
    return document


def _at(node: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        if not isinstance(node, (dict, list)) or not _has(cast(Any, node), step):
            return None
        node = cast(Any, node)[step]
    return node


def _has(owner: Any, step: Any) -> bool:
    return (
        step in cast(Any, owner) if isinstance(owner, dict) else isinstance(step, int) and step < len(owner)
    )


@pytest.mark.long
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(document=mutated())
def test_a_mutated_document(
    document: Any, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder: Path = tmp_path_factory.mktemp("mutated")
    path = folder / "document.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    code = main(["raw", str(path), "--out", str(folder / "out"), "--package", "made"])
    told = "".join(capsys.readouterr())
    assert code in (0, 1)
    assert told.strip()
    assert "ruff" not in told  # which refuses what is no Python
    modules = [*(folder / "out").rglob("*.py")]
    assert bool(modules) is (code == 0)
    for module in modules:
        compile(module.read_text(encoding="utf-8"), module.name, "exec")
    shutil.rmtree(folder)
