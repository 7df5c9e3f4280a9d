"""Runs the seed's examples one after another, each in the namespace that it counts on.

What an example leaves open is filled in here: keys and projects, files to read, pages to download.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
import sys
import time
import typing
import webbrowser
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Dict, Generator, Iterable, List, Mapping, Tuple, Union
from urllib.parse import urlparse
from urllib.request import url2pathname

import httpx
import pytest
from PIL import Image

from google import genai
from google.genai import types
from google.genai.emulator import EmulatorServer

from .checks import Run
from .plan import ENVIRONMENT, PLACEHOLDERS, REFERENCE, Conversion, Row, Slip
from .redirect import Namespace, Redirect
from .text import Example

EXPORT = re.compile(r"export (\w+)='?([^'\n]*)'?$", re.MULTILINE)
SETTINGS = (
    "GOOGLE_API_KEY",
    "GEMINI_API_KEY",
    "GOOGLE_GENAI_USE_VERTEXAI",
    "GOOGLE_CLOUD_PROJECT",
    "GOOGLE_CLOUD_LOCATION",
)


def reader_files(folder: Path) -> None:
    """The files that the seed takes to be on the reader's disk."""
    home = folder / "path" / "to"
    home.mkdir(parents=True)
    picture = Image.new("RGB", (64, 48), "olive")
    picture.save(home / "organ.png")
    for name in ("small-sample.jpg", "sample.jpg", "image1.jpg", "image2.png"):
        picture.save(home / name)
    for name in ("2312.11805v3.pdf", "2403.05530.pdf"):
        (folder / name).write_bytes(document())
    (folder / "a11.txt").write_text("We came in peace, and left a plate that says so.\n", encoding="utf-8")
    frame = bytes.fromhex("fffb9000") + bytes(413)  # MPEG-1 layer III, 128 kbit/s, silent
    for name in ("small-sample.mp3", "sample.mp3"):
        (home / name).write_bytes(frame * 40)


def document() -> bytes:
    """A PDF of two pages."""
    buffer = io.BytesIO()
    page = Image.new("RGB", (64, 48), "white")
    page.save(buffer, format="PDF", save_all=True, append_images=[page])
    return buffer.getvalue()


def download(url: str) -> httpx.Response:
    """What the seed would fetch from the network: two pages of PDF, or a photograph."""
    if "pdf" in url:
        return httpx.Response(200, content=document())
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), "white").save(buffer, format="JPEG")
    return httpx.Response(200, content=buffer.getvalue())


class Reader:
    """Somebody who tries the examples on one backend; each runs once, and how it went is kept."""

    def __init__(
        self, backend: str, examples: Mapping[int, Example], server: EmulatorServer, folder: Path
    ) -> None:
        self.backend = backend
        self._examples = examples
        self._server = server
        self._redirect = Redirect(server.url)
        self._folder = folder
        self._shared: Namespace = {"__name__": "__main__"}
        self._shown: List[bytes] = []
        self._done: Dict[Row, Union[Run, BaseException]] = {}

    def outcome(self, row: Row) -> Run:
        """What the example did. Raises what it or its check raised."""
        if row.chained:
            for earlier in REFERENCE:
                if earlier.line < row.line and self.backend in earlier.backends:
                    self._once(earlier)
        done = self._once(row)
        if isinstance(done, BaseException):
            raise done
        return done

    def conversion(self, form: Conversion) -> Tuple[Any, List[Any]]:
        """What an example gives as contents, and what the seed says that it becomes."""
        names: Namespace = {"types": types}
        given = corrected(self._examples[form.line].code, form.slips)
        result = corrected(self._examples[form.result].code, form.slips)
        exec(compile(given, "the seed", "exec", dont_inherit=True), names)
        return names["contents"], eval(result, names)

    def sent(self, contents: Any) -> Any:
        """What goes over the wire for contents."""
        with self.surroundings():
            client = self._redirect()
        client.models.count_tokens(model="gemini-2.0-flash", contents=contents)
        return self._server.emulator.requests[-1].body

    def settings(self) -> Dict[str, str]:
        """The environment that the seed asks for on this backend."""
        return dict(EXPORT.findall(self._examples[ENVIRONMENT[self.backend]].code))

    @contextlib.contextmanager
    def surroundings(self) -> Generator[None, None, None]:
        """The reader's desk: environment, folder, downloads without a network, time that need not pass."""
        with pytest.MonkeyPatch.context() as patch:
            for name in SETTINGS:
                patch.delenv(name, raising=False)
            for name, value in self.settings().items():
                patch.setenv(name, value)
            patch.chdir(self._folder)
            patch.setattr(httpx, "get", download)
            requests = ModuleType("requests")
            patch.setattr(requests, "get", download, raising=False)
            patch.setitem(sys.modules, "requests", requests)
            patch.setattr(time, "sleep", self._server.emulator.advance)
            patch.setattr(webbrowser, "open", self._show)
            yield

    def _show(self, address: str) -> None:
        """What a browser would open: kept for the check, and gone from the disk."""
        file = Path(url2pathname(urlparse(address).path))
        self._shown.append(file.read_bytes())
        file.unlink()

    def _once(self, row: Row) -> Union[Run, BaseException]:
        if row not in self._done:
            try:
                self._done[row] = self._run(row)
            except Exception as error:  # told by the example's own test, not by those after it
                self._done[row] = error
        return self._done[row]

    def _run(self, row: Row) -> Run:
        names: Namespace = self._shared if row.chained else {"__name__": "__main__"}
        with self.surroundings():
            for line in row.after:
                self._execute(self._examples[line].code, line, names)
            for line in row.lends:
                self._execute(functions(self._examples[line].code), line, names)
            names.update({name: _imported(name) for name in row.given})
            for name, meaning in row.aliases:
                names[name] = eval(meaning, names)
            if row.prepare:
                row.prepare(names, self._server.emulator)
            self._shown = []
            code = corrected(self._examples[row.line].code, row.slips)
            before = len(self._server.emulator.requests)
            output = self._execute(code, row.line, names)
            sent = self._server.emulator.requests[before:]
            run = Run(
                self._examples[row.line],
                code,
                self.backend,
                output,
                sent,
                dict(names),
                self._server.emulator,
                self._shown,
            )
            row.check(run)
        return run

    def _execute(self, code: str, line: int, names: Namespace) -> str:
        for name, value in PLACEHOLDERS.items():
            code = code.replace(name, value)
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            self._redirect.run(code, "the seed", line, names)
        return output.getvalue()


def corrected(code: str, slips: Iterable[Slip]) -> str:
    """The code without its slips; each that the plan names must be there."""
    for slip in slips:
        right = slip(code)
        assert right != code, f"a slip is gone, take it out of the plan: {code}"
        code = right
    return code


def functions(code: str) -> str:
    """Only the functions that a piece of code defines."""
    tree = ast.parse(code)
    kept: List[ast.stmt] = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return ast.unparse(ast.Module(body=kept, type_ignores=[]))


def _imported(name: str) -> Any:
    """What a reader imports without being told: a name of the SDK or of `typing`, or a module."""
    found = getattr(genai, name, None) or getattr(typing, name, None)
    return import_module(name) if found is None else found
