"""`make demo`: from the two API descriptions to answers on both backends, without key or account.

Generates the SDK, builds its wheel, installs that into an environment of its own, starts the emulator
there and runs examples against it. The wheel and the image that an example makes stay in `dist/`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple, Optional, Tuple

from ..seed import text

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = re.compile(r"genai emulator: (http://\S+)")
LIMIT = 600  # seconds for one program; installing takes the longest

BACKENDS: dict[str, dict[str, str]] = {
    "Gemini API": {"GOOGLE_API_KEY": "demo-key"},
    "Vertex AI": {
        "GOOGLE_GENAI_USE_VERTEXAI": "true",
        "GOOGLE_API_KEY": "demo-key",  # express mode, which needs no Google Cloud account
    },
}
PROJECT = {
    "GOOGLE_API_KEY": "",
    "GOOGLE_CLOUD_PROJECT": "demo-project",
    "GOOGLE_CLOUD_LOCATION": "us-central1",
}
"""What the seed's examples for Vertex AI take from the environment instead."""

OURS = ("text_generation", "text_streaming", "async_generation", "async_streaming")
DIST = ROOT / "dist"
PLAN = """\
This builds the SDK from the two API descriptions, installs it, and calls its emulator, which answers as the
Gemini API and Vertex AI do. It takes about a minute and needs no API key."""
NEXT = """
What next:
  {wheel} is the SDK:
      python -m pip install {wheel}
  README.md has a quickstart, docs/README.md lists every page, docs/examples/README.md every example.
  The emulator that answered here runs with the extra 'emulator' (docs/emulator.md):
      .venv/bin/python -m google.genai.emulator --port 8099"""
# The seed's examples by the lines of their code; the reference builds on its own import and client.
SEED = {"quickstart": 21, "streaming": 79, "async": 2008, "async streaming": 2019}
IMPORTS = 1194
CLIENTS = {"Gemini API": 1206, "Vertex AI": 1211}


class DemoError(Exception):
    """A step did not work; the text is what its program said."""


class Program(NamedTuple):
    """An example as a command of the clean environment's Python."""

    title: str
    backend: str
    arguments: tuple[str, ...]
    vertex: Mapping[str, str] = {}
    """Variables that it needs on Vertex AI."""


def main() -> int:
    """Runs all steps; 0 when every one of them worked."""
    began = time.monotonic()
    print(PLAN, flush=True)
    try:
        with tempfile.TemporaryDirectory(prefix="genai-demo-") as folder:
            wheel, failed = demonstrate(Path(folder))
    except (DemoError, subprocess.TimeoutExpired) as error:
        print(f"\nIt did not work: {error}")
        return 1
    verdict = f"{failed} of the examples FAILED" if failed else "Every step worked"
    print(f"\n{verdict}. {time.monotonic() - began:.0f} s in all.")
    if not failed:
        print(NEXT.format(wheel=wheel.relative_to(ROOT)))
    return 1 if failed else 0


def demonstrate(folder: Path) -> Tuple[Path, int]:
    """All steps in order; the wheel, and the number of examples that failed."""
    with step("1. Generate the SDK from spec/", 10):
        print(textwrap.indent(call(sys.executable, "-m", "generator", "generate").rstrip(), "  "))
    with step("2. Build the wheel", 5):
        wheel = build(folder)
        print(f"  {wheel.relative_to(ROOT)}, {wheel.stat().st_size // 1024} KB")
    with step("3. Install it into a clean environment", 20):
        python = install(wheel, folder / "clean")
    with step("4. Start the emulator there", 2):
        emulator, address = start(python)
        print(f"  it listens on {address}")
    try:
        with step("5. Run the first examples there, on both backends", 15):
            code = seed_code()
            programs = [each for backend in BACKENDS for each in examples(code, backend, folder)]
            failed = sum(not runs(python, address, program) for program in programs)
        with step("6. Run a tour there", 3):
            failed += not runs(python, address, tour())
    finally:
        with step("7. Stop the emulator", 1):
            stop(emulator)
            print("  it has ended")
    return wheel, failed


def build(folder: Path) -> Path:
    """Build the wheel and keep it in `dist/`; its path."""
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist"))
    (built,) = (folder / "dist").glob("*.whl")
    DIST.mkdir(exist_ok=True)
    return Path(shutil.copy(built, DIST / built.name))


@contextmanager
def step(title: str, seconds: int) -> Generator[None, None, None]:
    """Names a step, and about how long it takes, before it; its duration after it."""
    print(f"\n{title} (about {seconds} s)", flush=True)
    began = time.monotonic()
    yield
    print(f"  ({time.monotonic() - began:.1f} s)", flush=True)


def call(*command: str) -> str:
    """What a program prints. Raises DemoError with all its words if it fails."""
    done = completed(command, environment())
    if done.returncode:
        raise DemoError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def completed(command: Sequence[str], variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A program run to its end, whatever that is."""
    return subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=LIMIT, check=False
    )


def install(wheel: Path, target: Path) -> str:
    """Makes an environment with the wheel and the emulator's extra; its Python."""
    call(sys.executable, "-m", "venv", str(target))
    python = str(target / "bin" / "python")
    call(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{wheel}[emulator]")
    place = call(python, "-I", "-c", "from google import genai; print(genai.__version__, genai.__file__)")
    print(f"  google-genai {place.strip()}")
    return python


def start(python: str) -> tuple[subprocess.Popen[str], str]:
    """The emulator as a process on a free port, and the address that it prints."""
    command = [python, "-m", "google.genai.emulator", "--port", "0"]
    both = subprocess.STDOUT
    process = subprocess.Popen(command, env=environment(), text=True, stdout=subprocess.PIPE, stderr=both)
    try:
        return process, read_address(process.stdout)
    except DemoError:
        process.kill()
        process.wait(LIMIT)
        raise


def read_address(stream: Optional[IO[str]]) -> str:
    """The address in the emulator's first line. Raises DemoError if it says anything else."""
    line = stream.readline() if stream else ""
    found = ADDRESS.match(line)
    if not found:
        raise DemoError(f"the emulator named no address: {line.strip()}")
    return found[1]


def stop(process: subprocess.Popen[str]) -> None:
    """Ends the emulator. Raises DemoError unless it ends in order and without a word."""
    process.terminate()
    said, _ = process.communicate(timeout=LIMIT)
    ended = process.returncode if os.name == "posix" else 0  # Windows has no request to end in order
    if ended or said:
        raise DemoError(f"the emulator ended with {process.returncode}: {said}")


def environment(**settings: str) -> dict[str, str]:
    """This process's variables without those that lead out of the clean environment."""
    outside = ("GOOGLE_", "GEMINI_", "GENAI_", "PYTHON")
    return {**{k: v for k, v in os.environ.items() if not k.startswith(outside)}, **settings}


def seed_code() -> dict[int, str]:
    """The code of the seed's examples by line; none where the seed is not beside the checkout."""
    file = text.seed_file()
    if file is None:
        return {}
    return {each.line: each.code for each in text.examples(file.read_text(encoding="utf-8"), {})}


def examples(code: Mapping[int, str], backend: str, folder: Path) -> Iterator[Program]:
    """The seed's examples as files in a folder, to be run word for word, and our own."""
    for title, line in SEED.items() if code else ():
        lines = (IMPORTS, CLIENTS[backend], line) if line > IMPORTS else (line,)
        path = folder / f"seed_{line}_{backend.split()[0]}.py"
        path.write_text("\n".join(code[each] for each in lines), encoding="utf-8")
        arguments = ("-m", "tests.seed.redirect", str(path))
        yield Program(f"{title} of the seed, line {line}", backend, arguments, PROJECT)
    for name in OURS:
        script = f"docs/examples/text/{name}.py"
        yield Program(script, backend, (script,))


def tour() -> Program:
    """The tour; its image goes into `dist/`."""
    path = "tests/demo/tour.py"
    return Program(path, "Gemini API", (path, str(DIST.relative_to(ROOT))))


def runs(python: str, address: str, program: Program) -> bool:
    """Runs an example and prints what it printed; whether it worked."""
    settings = {**BACKENDS[program.backend], **(program.vertex if program.backend == "Vertex AI" else {})}
    addresses = dict.fromkeys(("GOOGLE_GEMINI_BASE_URL", "GOOGLE_VERTEX_BASE_URL"), address)
    variables = environment(GENAI_EXAMPLE_BASE_URL=address, **addresses, **settings)
    done = completed([python, "-W", "error", *program.arguments], variables)
    works = done.returncode == 0 and bool(done.stdout.strip()) and not done.stderr
    print(f"  {program.backend}, {program.title}{'' if works else f': FAILED ({done.returncode})'}")
    print(textwrap.indent((done.stdout + done.stderr).rstrip(), "    > "), flush=True)
    return works


if __name__ == "__main__":
    sys.exit(main())
