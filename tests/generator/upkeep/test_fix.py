"""`fix` removes what has nothing left to describe, and leaves what needs a decision."""

from __future__ import annotations

import pytest

from generator import settings
from generator.__main__ import main
from generator.pipeline import prove
from generator.upkeep import fix

from ..conftest import CONTENT, GENERATION, RESPONSES, Tiny

MEDIA, CONFIGS = "docs/content/media.yaml", "docs/generation/configs.yaml"
SUPPLEMENT = "gemini/supplement.yaml"


def fixed(tiny: Tiny, was_right: bool = False, held: tuple[str, ...] = ()) -> list[str]:
    """What is removed, as a reader sees it."""
    found = settings.read(tiny.spec)
    removed = fix.fix(tiny.root, lambda: prove(tiny.spec).report.problems, found, was_right, held)
    return [each.path for each in removed]


def files(tiny: Tiny) -> dict[str, str]:
    return {str(path): path.read_text(encoding="utf-8") for path in sorted(tiny.spec.rglob("*.*"))}


def added(tiny: Tiny, file: str, after: str, lines: str) -> None:
    """Add lines that have nothing to describe."""
    tiny.edit(file, after, after + lines)


@pytest.mark.parametrize("lines", ["  gone: It is gone.\n", "  gone: >-\n    It is\n\n    gone.\n"])
def test_a_text_goes_with_what_it_was_about(tiny: Tiny, lines: str) -> None:
    before = files(tiny)
    added(tiny, MEDIA, "Blob:\n", lines)

    assert fixed(tiny) == ["Blob.gone"]
    assert files(tiny) == before


def test_texts_of_a_type_and_a_page_go(tiny: Tiny) -> None:
    before = files(tiny)
    page = tiny.spec / MEDIA
    page.write_text(page.read_text(encoding="utf-8") + "Zzzzz:\n  _: Nothing.\n  a: No.\n", encoding="utf-8")
    (tiny.spec / "docs" / "qqq.yaml").write_text("A:\n  _: Nothing.\n", encoding="utf-8")

    assert sorted(fixed(tiny)) == ["Zzzzz", "the whole file"]
    assert files(tiny) == before


def test_a_supplement_that_upstream_has_goes(tiny: Tiny) -> None:
    added(tiny, SUPPLEMENT, "  Blob:\n", "    data: {type: bytes, source: seen}\n")
    before = (tiny.spec / SUPPLEMENT).read_text(encoding="utf-8")

    assert fixed(tiny) == ["schemas.Blob.data"]
    after = (tiny.spec / SUPPLEMENT).read_text(encoding="utf-8")
    assert after == before.replace("    data: {type: bytes, source: seen}\n", "")


def test_dropped_and_omitted_fields_that_are_gone_go(tiny: Tiny) -> None:
    before = files(tiny)
    added(tiny, CONTENT, "types:\n  Content:\n", "    drop: {qqqqqq: it is not for us}\n")
    tiny.edit(GENERATION, "omit: [content]", "omit: [content, xxxxxx]")

    assert sorted(fixed(tiny)) == ["configs.TagConfig.omit.xxxxxx", "types.Content.drop.qqqqqq"]
    assert files(tiny) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (MEDIA, "Blob:\n", "Blub:\n"),  # the texts of a type under another name
        (MEDIA, "  data:", "  dat:"),
        (CONTENT, "topics:\n", "topic:\n"),
        (RESPONSES, "Model: {vertex: PublisherModel}", "Model: {vertex: PublisherModl}"),
        (CONTENT, "media: [Blob]", "media: [Blob, Blub]"),
    ],
)
def test_what_may_be_misspelt_stays(tiny: Tiny, file: str, old: str, new: str) -> None:
    tiny.edit(file, old, new)
    before = files(tiny)

    assert fixed(tiny) == []
    assert files(tiny) == before


def test_if_the_spec_was_right_what_upstream_lost_goes(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "media: [Blob]", "media: [Blob, Blub]")
    added(tiny, MEDIA, "Blob:\n", "  gone: It is gone.\n")

    assert sorted(fixed(tiny, was_right=True)) == ["Blob.gone", "topics.media.Blub"]


def test_what_is_left_of_a_list_stays(tiny: Tiny) -> None:
    before = files(tiny)
    tiny.edit(
        CONTENT, "[Content.kind, Content.contentKind]", "[Content.kind, Content.contentKind, Content.sort]"
    )
    tiny.edit(RESPONSES, "gemini: [models/*]", "gemini: [models/*, tuned/*]")

    assert sorted(fixed(tiny, was_right=True)) == [
        "enums.ContentKind.Content.sort",
        "name_patterns.model.gemini.tuned/*",
    ]
    assert files(tiny) == before


def test_what_is_held_stays(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "media: [Blob]", "media: [Blob, Blub]")

    assert fixed(tiny, was_right=True, held=("Blub",)) == []


def test_texts_wait_for_the_decision_that_they_may_be_about(tiny: Tiny) -> None:
    tiny.edit("surface/models.yaml", "[models.describe]", "[models.gone]")
    added(tiny, MEDIA, "Blob:\n", "  gone: It is gone.\n")

    assert fixed(tiny, was_right=True) == []


def test_the_command_prints_what_it_removed(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    added(tiny, MEDIA, "Blob:\n", "  gone: It is gone.\n")

    assert main(["--root", str(tiny.root), "fix"]) == 0
    assert main(["--root", str(tiny.root), "fix"]) == 0

    first, where, again = capsys.readouterr().out.strip().split("\n")
    assert (first, again) == ("removed 1", "removed 0")
    assert where.startswith(f"spec/{MEDIA}:")
    assert where.endswith(": Blob.gone")


def test_the_command_ends_with_what_is_to_be_decided(tiny: Tiny, capsys: pytest.CaptureFixture[str]) -> None:
    tiny.edit("surface/models.yaml", "[models.describe]", "[models.gone]")

    assert main(["--root", str(tiny.root), "check", "--fix"]) == 1

    assert "gemini has no operation 'models.gone'" in capsys.readouterr().err


def test_an_entry_whose_anchor_others_need_stays(tiny: Tiny) -> None:
    added(tiny, SUPPLEMENT, "  Blob:\n", "    data: &x {type: bytes, source: seen}\n    other: *x\n")
    before = files(tiny)

    assert fixed(tiny) == []
    assert files(tiny) == before
