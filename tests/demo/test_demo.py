"""The demo's own pieces: reading the address, clean surroundings, and telling success from failure."""

from __future__ import annotations

import io
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Tuple

import pytest

from google.genai.emulator import Clock, Emulator, EmulatorServer

from ..loopback.clients import without_environment
from . import run as demo
from . import tour
from .run import BACKENDS, DemoError, Program


def test_the_address_is_read_from_the_first_line() -> None:
    assert (
        demo.read_address(io.StringIO("genai emulator: http://127.0.0.1:4321\n")) == "http://127.0.0.1:4321"
    )


@pytest.mark.parametrize("said", ["", "genai emulator: the port is taken\n", "Traceback\n"])
def test_an_emulator_without_an_address_is_an_error(said: str) -> None:
    with pytest.raises(DemoError, match="named no address"):
        demo.read_address(io.StringIO(said))


def test_the_emulator_starts_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = ":".join(filter(None, sys.path))
    monkeypatch.setattr(demo, "environment", lambda: {"PYTHONPATH": paths})

    process, address = demo.start(sys.executable)
    demo.stop(process)

    assert address.startswith("http://127.0.0.1:")
    assert process.returncode == 0


def test_the_clean_environment_knows_nothing_of_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GOOGLE_API_KEY", "GEMINI_API_KEY", "PYTHONPATH", "GENAI_EXAMPLE_BASE_URL", "OTHER"):
        monkeypatch.setenv(name, "here")

    assert demo.environment(GOOGLE_API_KEY="given").get("GOOGLE_API_KEY") == "given"
    assert demo.environment().get("OTHER") == "here"
    assert not [name for name in demo.environment() if name.startswith(("GOOGLE_", "GEMINI_", "PYTHON"))]


def test_a_program_that_fails_is_told_with_its_words() -> None:
    with pytest.raises(DemoError, match=r"ended with 3:\noh no"):
        demo.call(sys.executable, "-c", "print('oh no'); raise SystemExit(3)")


@pytest.mark.parametrize(
    ("code", "works"),
    [
        ("print('fine')", True),
        ("pass", False),
        ("print('fine'); raise SystemExit(1)", False),
        ("import sys; print('fine'); print('a warning', file=sys.stderr)", False),
    ],
)
def test_an_example_works_if_it_prints_and_ends_well(
    code: str, works: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    program = Program("a program", "Gemini API", ("-c", code))

    assert demo.runs(sys.executable, "http://127.0.0.1:1", program) is works
    assert ("FAILED" in capsys.readouterr().out) is not works


@pytest.mark.parametrize("backend", demo.BACKENDS)
def test_our_own_examples_are_there_and_the_seeds_are_written(backend: str, tmp_path: Path) -> None:
    code = {line: f"# {line}\n" for line in (demo.IMPORTS, *demo.CLIENTS.values(), *demo.SEED.values())}

    alone = list(demo.examples({}, backend, tmp_path))
    both = list(demo.examples(code, backend, tmp_path))

    assert len(alone) == len(demo.OURS)
    assert len(both) == len(demo.SEED) + len(demo.OURS)
    for program in both:
        first, *more = program.arguments
        assert find_spec(more[0]) if first == "-m" else (demo.ROOT / first).is_file()
    assert Path(both[0].arguments[2]).read_text(encoding="utf-8") == "# 21\n"
    assert Path(both[2].arguments[2]).read_text(encoding="utf-8") == (
        f"# {demo.IMPORTS}\n\n# {demo.CLIENTS[backend]}\n\n# 2008\n"
    )


@pytest.mark.parametrize(("failed", "code"), [(0, 0), (2, 1)])
def test_the_exit_code_tells_whether_all_worked(
    failed: int, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def demonstrated(folder: Path) -> Tuple[Path, int]:
        return demo.DIST / "a.whl", failed

    monkeypatch.setattr(demo, "demonstrate", demonstrated)

    assert demo.main() == code
    printed = capsys.readouterr().out
    assert printed.startswith(demo.PLAN)
    assert ("Every step worked" in printed) is (code == 0)
    assert ("pip install dist/a.whl" in printed) is (code == 0)


def test_a_step_says_how_long_it_takes_before_it_starts(capsys: pytest.CaptureFixture[str]) -> None:
    with demo.step("1. Wait", 7):
        assert capsys.readouterr().out == "\n1. Wait (about 7 s)\n"
    assert re.fullmatch(r"  \(\d+\.\d s\)\n", capsys.readouterr().out)


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_tour_shows_what_it_promises(
    backend: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with EmulatorServer(Emulator(clock=Clock.real(speed=1_000))) as server:
        addresses = dict.fromkeys(("GOOGLE_GEMINI_BASE_URL", "GOOGLE_VERTEX_BASE_URL"), server.url)
        without_environment(monkeypatch, {**addresses, **demo.BACKENDS[backend]})
        tour.main(tmp_path)

    lines = capsys.readouterr().out.splitlines()
    headings = [line for line in lines if not line.startswith(" ")]
    assert len(headings) == (6 if backend == "Gemini API" else 5)
    assert any("tide_height returned" in line for line in lines)
    assert any("Stop(harbour=" in line for line in lines)
    assert any(line.endswith("history: 4") for line in lines)
    assert any("ACTIVE" in line for line in lines) is (backend == "Gemini API")
    assert (tmp_path / "lighthouse.png").read_bytes().startswith(b"\x89PNG")
    assert "did you mean 'temperature'?" in lines[-1]


def test_a_step_that_fails_ends_the_demo(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*command: str) -> str:
        raise DemoError(f"{command[2]} is broken")

    monkeypatch.setattr(demo, "call", fail)

    assert demo.main() == 1
    assert "generator is broken" in capsys.readouterr().out
