"""`python -m generator raw`: a client from a document, with a report of what the document has and the client has not."""

from __future__ import annotations

import argparse
import keyword
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from generator.raw import reading
from generator.raw.credentials import explained
from generator.raw.render import Renderer
from generator.raw.report import RawReport, foreign_file
from generator.report import GeneratorError

_NEEDED = ("google", "httpx", "pydantic", "typing_extensions")
"""Packages that a client imports."""


def add(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("document", help="a Discovery or OpenAPI document: a file or an https address")
    parser.add_argument(
        "--out", type=Path, required=True, help="the folder that gets the package and the report"
    )
    parser.add_argument("--package", required=True, help="the name of the package, such as `translate`")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="write nothing if the report would have an operation that is refused, or a note",
    )


def run(options: argparse.Namespace) -> int:
    """Write a client and its report; return the exit code."""
    started = time.monotonic()
    package = _package(options.package)
    document, description = reading.read(options.document)
    renderer = Renderer(document, description, package)
    refused, notes = dict(description.refused), {**description.notes, **renderer.types.notes}
    if options.strict:
        _raise_if_any(options.document, refused, notes)
    if not description.operations:
        reasons = [f"{place}: {reason}" for place, reason in sorted(refused.items())]
        raise GeneratorError(
            "\n".join([f"{options.document}: no operation that a client can have", *reasons])
        )
    out: Path = options.out
    try:
        lines = _written(renderer, out, package)
    except OSError as error:
        raise GeneratorError(f"--out {out}: {error.strerror}") from error
    except UnicodeEncodeError as error:
        half = error.object[error.start : error.end].encode("ascii", "backslashreplace").decode()
        raise GeneratorError(
            f"{options.document}: a text has {half}, which is half of a character"
        ) from error
    report = RawReport(
        document=Path(options.document).name,
        api=description.api,
        version=description.version,
        revision=description.revision,
        package=package,
        operations=len(description.operations),
        refused=refused,
        notes=notes,
        credentials=explained(description.schemes, description.host),
        types=len(renderer.types.plans),
        lines=lines,
        seconds=time.monotonic() - started,
        megabytes=_peak(),
    )
    report.write(out)
    print(report.summary)
    return 0


def _package(name: str) -> str:
    for part in name.split("."):
        if not part.isidentifier() or keyword.iskeyword(part):
            raise GeneratorError(f"--package {name!r}: not a name that Python can import")
    if name.split(".")[0] in (*_NEEDED, *sys.stdlib_module_names):
        raise GeneratorError(f"--package {name!r}: another package has that name")
    return name


def _written(renderer: Renderer, out: Path, package: str) -> int:
    """Write a package into a folder, in one step at the end; return how many lines of Python it has."""
    foreign = foreign_file(out)
    if foreign:
        raise GeneratorError(
            f"{out / foreign}: it is there already, and no report of raw mode: use another --out"
        )
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    out.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=out, prefix=".raw-") as name:
            folder = Path(name)
            renderer.write(folder)
            lines = sum(len(path.read_bytes().splitlines()) for path in folder.rglob("*.py"))
            _replace(folder, out, package)
    except BaseException:
        for folder in made:
            folder.rmdir()
        raise
    return lines


def _raise_if_any(document: str, refused: Mapping[str, str], notes: Mapping[str, str]) -> None:
    lines = [f"{place}: {reason}" for place, reason in (*sorted(refused.items()), *sorted(notes.items()))]
    if lines:
        raise GeneratorError("\n".join([f"{document}: {len(lines)} problem(s); nothing is written", *lines]))


def _replace(fresh: Path, out: Path, package: str) -> None:
    """Move a package to its place; what was there before is removed if it was made by this command."""
    target = out.joinpath(*package.split("."))
    made = fresh.joinpath(*package.split("."))
    if target.exists():
        if not (target / "resources").is_dir() or not (target / "client.py").is_file():
            raise GeneratorError(
                f"{target}: it is there already, and no client that raw mode made: use another --package or --out"
            )
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    made.rename(target)


def _peak() -> float:
    """Return the most memory of this process, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
