"""Names in `spec/surface/` that lead to hand-written code lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.proofs import doors
from generator.report import GeneratorError, Report

NORMALIZERS = "flows/normalizers.py"
TARGET = "inputs.contents.to_contents"


class House:
    """A folder of surface files and one of hand-written modules, which hold every table."""

    def __init__(self, root: Path) -> None:
        self.surface, self.core = root / "surface", root / "core"
        self.surface.mkdir()
        files = sorted({file for places in doors.TABLES.values() for file, _ in places})
        for file in files:
            tables = sorted({name for places in doors.TABLES.values() for at, name in places if at == file})
            target = f'"{TARGET}"' if file == NORMALIZERS else "here"
            self.write(file, "\n".join(f'{name}: Table = {{"known": {target}}}' for name in tables))
        self.write("flows/inputs/contents.py", "def to_contents(): ...\n")
        for folder in doors.MODULES.values():
            self.write(f"{folder}room/inner.py", "def known(): ...\n")

    def write(self, file: str, text: str) -> None:
        path = self.core / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def problems(self, text: str = "{}") -> list[str]:
        (self.surface / "things.yaml").write_text(text, encoding="utf-8")
        report = Report()
        doors.check(self.surface, self.core, report)
        try:
            report.raise_if_any()
        except GeneratorError as error:
            return str(error).split("\n")[1:]
        return []


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def name_of(key: str, text: str) -> str:
    return f"room.inner.{text}" if key in doors.MODULES else text


KEYS = [*doors.TABLES, *doors.MODULES]


@pytest.mark.parametrize("key", KEYS)
def test_a_name_that_leads_to_code_is_fine(house: House, key: str) -> None:
    if key in doors.SECTIONS:
        text = f"{key}:\n  a: {name_of(key, 'known')}\n"
    else:
        text = f"methods:\n  do:\n    - {key}: {name_of(key, 'known')}\n"
    assert house.problems(text) == []


@pytest.mark.parametrize("key", [key for key in KEYS if key not in doors.SECTIONS])
def test_a_name_that_leads_nowhere_is_a_problem_with_its_line(house: House, key: str) -> None:
    (found,) = house.problems(f"methods:\n  do:\n    - {key}: {name_of(key, 'lost')}\n")
    assert f"things.yaml:3: do[0].{key}: " in found
    assert f"has no '{name_of(key, 'lost')}'" in found


@pytest.mark.parametrize("section", doors.SECTIONS)
def test_so_is_one_in_a_section_of_names(house: House, section: str) -> None:
    key = doors.SECTIONS[section]
    (found,) = house.problems(f"{section}:\n  a: {name_of(key, 'known')}\n  b: {name_of(key, 'lost')}\n")
    assert f"{section}.b: " in found
    assert "lost" in found


@pytest.mark.parametrize("key", sorted(doors.PLAIN))
def test_keys_of_plain_mappings_lead_to_no_code(house: House, key: str) -> None:
    assert house.problems(f"{key}:\n  flow: lost\n") == []


def test_a_module_that_is_not_there_defines_nothing(house: House) -> None:
    (found,) = house.problems("flow: nowhere.known\n")
    assert "has no 'nowhere.known'" in found


@pytest.mark.parametrize(
    "code",
    [
        "def lost(): ...",
        "class lost: ...",
        "lost = 1",
        "if A:\n  def lost(): ...",
        "if A:\n  a = 1\nelse:\n  lost = 1",
    ],
)
def test_functions_classes_and_constants_count_under_conditions_too(house: House, code: str) -> None:
    house.write("flows/room/inner.py", code)
    assert house.problems("flow: room.inner.lost\n") == []


def test_normalizers_lead_to_functions(house: House) -> None:
    house.write("flows/inputs/contents.py", "")
    (found,) = house.problems()
    assert "WHERE.known" in found
    assert TARGET in found


@pytest.mark.parametrize("text", ["", "WHERE = {}", "WHERE: Table = make()"])
def test_a_table_that_cannot_be_read_ends_the_proof(house: House, text: str) -> None:
    house.write(NORMALIZERS, text)
    with pytest.raises(GeneratorError, match=r"normalizers\.py: has no table `WHERE"):
        house.problems()


def test_a_module_that_cannot_be_read_ends_the_proof(house: House) -> None:
    house.write(NORMALIZERS, "WHERE: Table = {}\ndef\n")
    with pytest.raises(GeneratorError, match=r"normalizers\.py:2: "):
        house.problems()


def test_keys_that_are_not_constant_are_passed_over(house: House) -> None:
    house.write(NORMALIZERS, f'WHERE: Table = {{KEY: "{TARGET}", **more, "known": "{TARGET}"}}')
    assert house.problems() == []


def test_without_hand_written_code_there_is_nothing_to_prove(house: House, tmp_path: Path) -> None:
    report = Report()
    (house.surface / "things.yaml").write_text("flow: lost\n", encoding="utf-8")
    doors.check(house.surface, tmp_path / "nowhere", report)
    report.raise_if_any()


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_a_flow_gives_the_values_that_rows_send(house: House, backend: str) -> None:
    house.write("flows/room/inner.py", "def known():\n    return {'size_bytes': 1}\n")
    head = f"methods:\n  do:\n    flow: room.inner.known\n    {backend}:\n"

    assert house.problems(f"{head}      given: {{size_bytes: size}}\n") == []
    (found,) = house.problems(f"{head}      - given:\n          size_byte: size\n")
    message = (
        "room.inner.known gives no 'size_byte': correct the name, or give it; did you mean 'size_bytes'?"
    )
    assert found.endswith(f"things.yaml:6: do.{backend}.given.size_byte: {message}")
