"""Markdown fences: `response.parsed` and `vision` read the same JSON from the same text."""

from __future__ import annotations

import enum
import json
import time
from typing import Any, Dict, List

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from typing_extensions import Literal

from google._genai_core.flows.answers import parsing
from google._genai_core.flows.answers.fences import json_text
from google.genai import errors, vision

ENTRIES = [{"box_2d": [1, 2, 3, 4], "label": "a `b` ```c``` {d} \u00e9"}]
JSON = json.dumps(ENTRIES)
PRETTY = json.dumps(ENTRIES, indent=2)
CODE = "```python\nprint([1, 2], {})\n```\n"

READ: Dict[str, str] = {
    "bare": JSON,
    "bare with blanks": f"\n\t {PRETTY}\r\n",
    "after a byte order mark": f"\ufeff{JSON}",
    "a fence": f"```json\n{PRETTY}\n```",
    "a fence after a byte order mark": f"\ufeff```json\n{PRETTY}\n```",
    "capital letters": f"```JSON\n{JSON}\n```",
    "another language": f"```javascript\n{JSON}\n```",
    "no language": f"```\n{JSON}\n```",
    "no line end before the last fence": f"```json\n{JSON}```",
    "on one line": f"```json {JSON}```",
    "on one line without a language": f"```{JSON}```",
    "on one line without a blank": f"```json{JSON}```",
    "a language after a blank": f"``` json\n{JSON}\n```",
    "words around": f"Here: ```json\n{PRETTY}\n``` done",
    "words around on one line": f"Here: ```json {JSON}``` done",
    "words with brackets": f"[Note] {{see}} [1]: ```json\n{JSON}\n``` [2]",
    "a quote before": f'"Sure!" ```json\n{JSON}\n```',
    "CRLF": f"Here:\r\n```json\r\n{PRETTY}\r\n```\r\ndone\r\n",
    "CR": f"```json\r{JSON}\r```",
    "tildes": f"~~~json\n{PRETTY}\n~~~",
    "tildes among words": f"Here:\n~~~\n{JSON}\n~~~\ndone",
    "a longer fence": f"`````json\n{JSON}\n`````",
    "a fence in a fence": f"````markdown\n```json\n{JSON}\n```\n````",
    "indented": f"  ```json\n  {JSON}\n  ```",
    "never closed": f"```json\n{PRETTY}",
    "never closed, with a line end": f"```json\n{PRETTY}\n",
    "never closed, with words": f"Here: ```json\n{PRETTY}\nThat is all.",
    "closed by fewer marks": f"````json\n{JSON}\n```",
    "code first": f"{CODE}and\n```json\n{JSON}\n```",
    "code last": f"```json\n{JSON}\n```\nso\n{CODE}",
    "two fences": f"```json\n{JSON}\n```\nor\n```json\n[]\n```",
    "an empty fence first": f"```\n```\n```json\n{JSON}\n```",
    "broken JSON first": f"```json\n[{{\n```\nSorry:\n```json\n{JSON}\n```",
}


@pytest.mark.parametrize("name", READ)
def test_both_read_the_same(name: str) -> None:
    text = READ[name]
    assert parsing.parse(text, {"type": "array"}) == ENTRIES
    (parsed,) = parsing.parse(text, List[vision.Box])
    (box,) = vision.boxes(text)
    assert parsed == box
    assert box.label == ENTRIES[0]["label"]


REFUSED: Dict[str, str] = {
    "words": "I see nothing.",
    "JSON among words without a fence": f"Here: {JSON} done",
    "JSON before words without a fence": f"{JSON} done",
    "two values in a fence": f"```json\n{JSON}\n{JSON}\n```",
    "two values in an open fence": f"```json\n{JSON}\n{JSON}\n",
    "cut off in a fence": f"```json\n{PRETTY[:-8]}",
    "cut off": PRETTY[:-8],
    "code alone": CODE,
    "nothing in a fence": "```json\n```",
    "a fence alone": "```",
    "cut off with a fence inside": '[{"box_2d": [1, 2, 3, 4], "label": "```json [] ```", "mask": "',
    "an object cut off with a fence inside": '{"text": "```json [] ```", "more": "',
    "a string cut off with a fence inside": '"see ```json [] ```',
}


@pytest.mark.parametrize("name", REFUSED)
def test_both_refuse_the_same(name: str) -> None:
    text = REFUSED[name]
    with pytest.raises(ValueError, match=r"JSON|validation"):
        parsing.parse(text, List[vision.Box])
    with pytest.raises(errors.ResponseParseError):
        vision.boxes(text)


class Sky(enum.Enum):
    BLUE = "blue"


@pytest.mark.parametrize(
    "text", ["blue", "```\nblue\n```", "```blue```", "Here: ```text\nblue\n```", "``` blue ```", "~~~\nblue"]
)
def test_words_in_a_fence(text: str) -> None:
    assert parsing.parse(text, Sky) is Sky.BLUE
    assert parsing.parse(text, Literal["blue", "red"]) == "blue"


def test_a_string_keeps_its_fences() -> None:
    text = "```json\n[1]\n```"
    assert parsing.parse(json.dumps(text), str) == text
    assert parsing.parse(f"```json\n{json.dumps(text)}\n```", str) == text


@given(
    st.recursive(st.one_of(st.text(), st.integers(), st.sampled_from(["```", "~~~", '"```json'])), st.lists)
)
def test_json_without_a_fence_is_never_changed(value: Any) -> None:
    for whole in ([value], {"a": value}, str(value)):
        text = json.dumps(whole)
        assert json_text(text) == text
        assert json.loads(json_text(f"```json\n{text}\n```")) == whole


@given(st.text(st.sampled_from('`~[]{}"a1,: \n\r\\')))
def test_any_text_gives_a_part_of_it(text: str) -> None:
    assert json_text(text) in text


@pytest.mark.parametrize(
    "unit",
    ["```", '```["', "```json\n[1,", "~~~{", "```[[", '```{"a":', "`", '``` "a" ', "```json\n[1]x\n```"],
)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    seconds: List[float] = []
    for count in (5000, 20000):
        text = "a" + unit * count
        start = time.process_time()
        json_text(text)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 10 * seconds[0] + 0.1


def test_the_error_tells_of_the_json_in_the_fence() -> None:
    with pytest.raises(ValueError, match="EOF while parsing"):
        TypeAdapter(List[int]).validate_json(json_text("Here: ```json\n[1, 2"))
