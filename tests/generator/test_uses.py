"""Hand-written code that takes a type, a value or a method from the generated package, which has it no more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main
from generator.proofs import uses
from generator.report import GeneratorError, Report

if TYPE_CHECKING:
    from .conftest import Tiny

FILE = "overrides/google/genai/paint.py"
CURE = ": correct the name, or bring it back in spec/"
PACKAGE = "google._genai_api"

HELD = f'''"""Paints with types.Blob, and with types.ModelContent, which the public module adds."""

import types as python_types
from types import TracebackType

from google.genai import types
from {PACKAGE} import service
from {PACKAGE}.backends import GEMINI
from {PACKAGE}.methods.models import (
    DESCRIBE,  # of `client.models`
    PAINT as PAINTS,
)
from {PACKAGE}.resources.aio.chats import Anything
from {PACKAGE}.resources.aio.pagers import AsyncPager
from {PACKAGE}.resources.models import Models
from {PACKAGE}.types.calls.painting import Frame, Style  # a frame, and its style
from {PACKAGE}.types.dicts.content.media import BlobDict, BlobOrDict
from {PACKAGE}.types.unions import ContentUnion
from {PACKAGE}.types import *

KIND = "{PACKAGE}.types.content.media.Blob"
MODULE = "{PACKAGE}.types.content.media"
FOLDER = "{PACKAGE}.types."


def painted(kind: TracebackType) -> object:
    return types.Blob(style=Style.FANCY.value, other=Style.PLAIN, kind=python_types.FunctionType)
'''

ROWS = [
    (
        "a type",
        f"from {PACKAGE}.types.content.media import Blob, Blot\n",
        f"{PACKAGE}.types.content.media has no 'Blot'; did you mean 'Blob'?",
    ),
    (
        "a type of another module",
        f"from {PACKAGE}.types.content.tree import Blob\n",
        f"{PACKAGE}.types.content.tree has no 'Blob', which is in {PACKAGE}.types.content.media",
    ),
    (
        "a type of a module that is gone",
        f"from {PACKAGE}.types.content.trees import Content\n",
        f"nothing generates {PACKAGE}.types.content.trees, from which it takes 'Content', "
        f"which is in {PACKAGE}.types.content.tree",
    ),
    (
        "a dictionary",
        f"from {PACKAGE}.types.dicts.content.media import BlotDict\n",
        f"{PACKAGE}.types.dicts.content.media has no 'BlotDict'; did you mean 'BlobDict'?",
    ),
    (
        "a union",
        f"from {PACKAGE}.types.unions import ContentUnions\n",
        f"{PACKAGE}.types.unions has no 'ContentUnions'; did you mean 'ContentUnion'?",
    ),
    (
        "a method",
        f"from {PACKAGE}.methods.models import DESCRIBED\n",
        f"{PACKAGE}.methods.models has no 'DESCRIBED'; did you mean 'DESCRIBE'?",
    ),
    (
        "a resource",
        f"from {PACKAGE}.resources.aio.models import AsyncModel\n",
        f"{PACKAGE}.resources.aio.models has no 'AsyncModel'; did you mean 'AsyncModels'?",
    ),
    (
        "a text with the path of a type",
        f'KIND = "{PACKAGE}.types.content.media.Blot"\n',
        f"{PACKAGE}.types.content.media has no 'Blot'; did you mean 'Blob'?",
    ),
    (
        "a text that names a type for users",
        'HINT = "pass types.Contents(...)"\n',
        "google.genai.types has no 'Contents'; did you mean 'Content'?",
    ),
    (
        "an attribute of the public module",
        "from google.genai import types; KIND = types.Frames\n",
        "google.genai.types has no 'Frames'; did you mean 'Frame'?",
    ),
    (
        "a value of an enumeration",
        f"from {PACKAGE}.types.calls.painting import Style; PLAIN = Style.PLANE\n",
        "the enumeration Style has no value 'PLANE'; did you mean 'PLAIN'?",
    ),
    (
        "an import that is loaded later",
        f"def late():\n    from {PACKAGE}.types.content.media import Blot\n",
        f"{PACKAGE}.types.content.media has no 'Blot'; did you mean 'Blob'?",
    ),
]


def problems(tiny: Tiny, text: str) -> list[str]:
    """What the proof says of a module of the runtime."""
    path = tiny.root / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    public = tiny.root / "overrides" / "google" / "genai" / "types.py"

    public.write_text('__all__ = ["ModelContent"]\n', encoding="utf-8")
    report = Report()
    uses.check(tiny.build(), tiny.root / "overrides", report)
    return [str(each) for each in report.problems]


def test_what_is_there_is_found(tiny: Tiny) -> None:
    found = problems(tiny, HELD)

    assert found == [
        f"{FILE}:13: nothing generates {PACKAGE}.resources.aio.chats, from which it takes 'Anything'{CURE}"
    ]


@pytest.mark.parametrize(("text", "problem"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_gone_is_named_with_file_and_line(tiny: Tiny, text: str, problem: str) -> None:
    line = 4 if text.startswith("def") else 3

    assert problems(tiny, f'"""A module."""\n\n{text}') == [f"{FILE}:{line}: {problem}{CURE}"]


def test_a_type_that_a_backend_loses_is_missed_by_the_code(
    tiny: Tiny, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not problems(tiny, f"from {PACKAGE}.types.calls.painting import Style\n\nOLD = Style.FANCY\n")
    tiny.edit("surface/types/calls.yaml", "[PLAIN, fancy]", "[PLAIN]")
    tiny.unsay("calls/painting", "fancy")

    assert main(["--root", str(tiny.root), "generate"]) == 1
    message = f"{FILE}:3: the enumeration Style has no value 'FANCY'{CURE}"
    assert capsys.readouterr().err == f"1 problem(s)\n{message}\n"


def test_code_that_is_not_python_is_named(tiny: Tiny) -> None:
    with pytest.raises(GeneratorError, match=r"paint\.py:2: "):
        problems(tiny, f"from {PACKAGE}.types.unions import Nothing\ndef\n")


def test_without_hand_written_code_nothing_is_missing(tiny: Tiny) -> None:
    report = Report()

    uses.check(tiny.build(), Path("nowhere"), report)

    assert report.problems == []
