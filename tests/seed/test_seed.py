"""The seed's own examples, word for word, against the emulator on both backends.

They are skipped if the seed is not there; `tests/README.md` says what it is. A table of what ran stands
at the end of the test run.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any, Dict, Iterator, Tuple

import pytest

from google._genai_core.flows.inputs.contents import to_contents
from google.genai import errors
from google.genai.emulator import Clock, Emulator, EmulatorServer
from google.genai.emulator.state import seed_models

from ..material import SEED
from .plan import BOTH, CONVERSIONS, CUTS, ROWS, Conversion, Row
from .redirect import Redirect
from .run import Reader, reader_files
from .text import Example, examples, seed_file

Readers = Dict[str, Reader]
PLANNED = [(row, backend) for row in ROWS for backend in row.backends]
CONVERTED = [(form, backend) for form in CONVERSIONS for backend in BOTH]


def name_of(value: Any) -> str:
    return value if isinstance(value, str) else str(value.line)


class Table:
    """What ran and how it went, told at the end of the run."""

    def __init__(self) -> None:
        self.rows: Dict[Tuple[int, str], Tuple[str, str]] = {}

    def add(self, line: int, heading: str, backend: str, outcome: str) -> None:
        self.rows[line, backend] = (heading, outcome)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("examples of the seed")
        for (line, backend), (heading, outcome) in sorted(self.rows.items()):
            terminalreporter.write_line(f"{line:>5}  {backend:<7} {outcome:<7} {heading}")


@pytest.fixture(scope="module")
def table(request: pytest.FixtureRequest) -> Table:
    made = Table()
    request.config.pluginmanager.register(made)
    return made


@pytest.fixture(scope="module")
def seed() -> Dict[int, Example]:
    file = seed_file()
    if file is None:
        pytest.skip(SEED.missing)
    return {each.line: each for each in examples(file.read_text(encoding="utf-8"), CUTS)}


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    """An emulator with more than ten tuned models, as the seed's reader has, and at today's date.

    Its clock moves when the examples sleep.
    """
    with pytest.MonkeyPatch.context() as patch:
        many = [
            replace(seed_models.SEED_MODELS[0], gemini_name=f"mine-{at}", vertex_id=f"{at}")
            for at in range(12)
        ]
        patch.setattr(seed_models, "SEED_MODELS", tuple(many))
        with EmulatorServer(Emulator(clock=Clock.real(0))) as running:
            yield running


@pytest.fixture(scope="module")
def readers(
    seed: Dict[int, Example], server: EmulatorServer, tmp_path_factory: pytest.TempPathFactory
) -> Readers:
    folder = tmp_path_factory.mktemp("reader")
    reader_files(folder)
    return {backend: Reader(backend, seed, server, folder) for backend in BOTH}


@pytest.mark.parametrize(("row", "backend"), PLANNED, ids=name_of)
def test_the_example_runs(row: Row, backend: str, readers: Readers, table: Table) -> None:
    table.add(row.line, row.heading, backend, "FAILED")
    readers[backend].outcome(row)
    table.add(row.line, row.heading, backend, "ran")


@pytest.mark.parametrize(("form", "backend"), CONVERTED, ids=name_of)
def test_contents_become_what_the_seed_says(
    form: Conversion, backend: str, readers: Readers, table: Table
) -> None:
    table.add(form.line, form.heading, backend, "FAILED")
    given, documented = readers[backend].conversion(form)
    ours = to_contents(given)

    assert ours == documented
    assert [type(content) for content in ours] == [type(content) for content in documented]
    assert readers[backend].sent(given) == readers[backend].sent(documented)
    table.add(form.line, form.heading, backend, "equal")


def test_every_example_has_its_place_and_ran(seed: Dict[int, Example], readers: Readers) -> None:
    python = {line for line, example in seed.items() if example.language == "python"}
    run = {row.line for row in ROWS}
    converted = {line for form in CONVERSIONS for line in (form.line, form.result)}

    assert python == run | converted
    assert len(python) == len(run) + len(converted)
    for row, backend in PLANNED:
        assert readers[backend].outcome(row).example.line == row.line


def test_the_plan_names_the_headings_of_the_seed(seed: Dict[int, Example]) -> None:
    planned = {(row.line, row.heading) for row in ROWS}
    planned |= {(form.line, form.heading) for form in CONVERSIONS}

    assert planned <= {(line, example.heading) for line, example in seed.items()}


def test_only_the_examples_with_slips_are_not_python(seed: Dict[int, Example]) -> None:
    slipped = {row.line for row in ROWS if row.slips}
    slipped |= {line for form in CONVERSIONS if form.slips for line in (form.line, form.result)}
    broken = {line for line, example in seed.items() if example.language == "python" and not parses(example)}

    assert broken < slipped
    assert slipped - broken == {1723}  # Python, but it asks one object for what two have


def test_vertex_alone_computes_tokens(server: EmulatorServer) -> None:
    client = Redirect(server.url)(api_key="key", vertexai=False)

    with pytest.raises(errors.UnsupportedMethodError, match="count_tokens"):
        client.models.compute_tokens(model="gemini-2.0-flash-001", contents="A line of text.")


def parses(example: Example) -> bool:
    try:
        ast.parse(example.code)
    except SyntaxError:
        return False
    return True
