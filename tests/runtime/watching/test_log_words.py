"""GOOGLE_GENAI_LOG: no word stops a program, and no line is written twice, whatever the program logs itself."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import Dict, Iterator, Tuple

import pytest

from google import genai
from google._genai_core.runtime.watching import logs

LOGGER = logging.getLogger("google.genai")

WORDS: Dict[str, int] = {
    **dict.fromkeys(("debug", "DEBUG", " Debug ", "trace", "all"), logging.DEBUG),
    **dict.fromkeys(("info", "INFO", "1", "true", "yes", "on"), logging.INFO),
    **dict.fromkeys(("warn", "WARNING", "Warn"), logging.WARNING),
    **dict.fromkeys(("error", "ERROR"), logging.ERROR),
    **dict.fromkeys(("critical", "fatal"), logging.CRITICAL),
    "10": 10,
    "30": 30,
    **dict.fromkeys(("loud", "ja", "debug,info", "%s", "-1", "²"), logging.INFO),  # unknown
}
SILENT = ("off", "OFF", "0", "false", "no", "none", "", "  ")
UNKNOWN = ("loud", "ja", "debug,info", "%s", "-1", "²")


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before, level = list(LOGGER.handlers), LOGGER.level
    LOGGER.handlers = [each for each in before if each.get_name() != "google.genai.stderr"]
    yield
    LOGGER.handlers = before
    LOGGER.setLevel(level)


def _client() -> genai.Client:
    return genai.Client(vertexai=False, api_key="k")


def _own() -> int:
    return len([each for each in LOGGER.handlers if each.get_name() == "google.genai.stderr"])


@pytest.mark.parametrize("word", WORDS)
def test_word(word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(LOGGER, "propagate", False)
    monkeypatch.setenv("GOOGLE_GENAI_LOG", word)
    for _ in range(3):
        _client()
    assert LOGGER.level == WORDS[word]
    assert _own() == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == (word in UNKNOWN)
    assert all(repr(word.strip().lower()) in line and "is not a level" in line for line in lines)


@pytest.mark.parametrize("word", SILENT)
def test_silent_word_leaves_the_logger_alone(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOOGLE_GENAI_LOG", word)
    LOGGER.setLevel(logging.ERROR)
    _client()
    assert (LOGGER.level, _own()) == (logging.ERROR, 0)


def test_another_word_changes_the_level_and_the_program_keeps_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GOOGLE_GENAI_LOG", "info")
    _client()
    LOGGER.setLevel(logging.DEBUG)
    _client()
    assert LOGGER.level == logging.DEBUG
    monkeypatch.setenv("GOOGLE_GENAI_LOG", "warn")
    _client()
    assert LOGGER.level == logging.WARNING
    monkeypatch.setenv("GOOGLE_GENAI_LOG", "off")
    _client()
    assert LOGGER.level > logging.CRITICAL
    assert _own() == 1


def test_a_module_that_is_loaded_again_finds_its_handler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOOGLE_GENAI_LOG", "info")
    _client()
    monkeypatch.setattr(logs, "_StderrHandler", type("_StderrHandler", (logging.StreamHandler,), {}))
    logs.log_to_stderr("debug")
    assert _own() == 1


def test_no_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(LOGGER, "propagate", False)
    logs.log_to_stderr("info")
    LOGGER.info("nobody reads it")


SCRIPT = """
import logging, logging.handlers, sys
%s
from google import genai
genai.Client(vertexai=False, api_key="k")
%s
logging.getLogger("google.genai").info("the line")
"""

CONFIGURED: Dict[str, Tuple[str, str, int]] = {
    "nothing": ("", "", 1),
    "basicConfig before": ("logging.basicConfig()", "", 1),
    "basicConfig after": ("", "logging.basicConfig()", 1),
    "basicConfig at debug": ("logging.basicConfig(level=logging.DEBUG)", "", 1),
    "root handler": ("logging.getLogger().addHandler(logging.StreamHandler())", "", 1),
    "handler of the package": ("logging.getLogger('google').addHandler(logging.StreamHandler())", "", 1),
    "handler of the logger": ("", "logging.getLogger('google.genai').addHandler(logging.StreamHandler())", 1),
    "to stdout": ("logging.basicConfig(stream=sys.stdout)", "", 1),
    "no propagation": (
        "logging.basicConfig(); logging.getLogger('google.genai').propagate = False",
        "",
        1,
    ),
    "root handler for errors": (
        "h = logging.StreamHandler(); h.setLevel(logging.ERROR); logging.getLogger().addHandler(h)",
        "",
        1,
    ),
    "only a null handler": ("logging.getLogger().addHandler(logging.NullHandler())", "", 1),
    "to a file": ("logging.basicConfig(filename='the.log')", "", 1),
    "dictConfig": (
        "from logging.config import dictConfig\n"
        "dictConfig({'version': 1, 'disable_existing_loggers': False, 'handlers': "
        "{'c': {'class': 'logging.StreamHandler'}}, 'root': {'handlers': ['c'], 'level': 'INFO'}})",
        "",
        1,
    ),
    "silenced by the program": ("", "logging.getLogger('google.genai').setLevel(logging.ERROR)", 0),
    "a second client": ("", "genai.Client(vertexai=False, api_key='k')", 1),
}


@pytest.mark.parametrize(
    ("word", "name"),
    [("debug", "nothing"), ("debug", "basicConfig after"), *(("info", name) for name in CONFIGURED)],
)
def test_no_line_twice(name: str, word: str, tmp_path: os.PathLike[str]) -> None:
    before, after, count = CONFIGURED[name]
    environment = {**os.environ, "GOOGLE_GENAI_LOG": word}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT % (before, after)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=tmp_path,
    )
    assert (done.stdout + done.stderr).count("the line") == count
