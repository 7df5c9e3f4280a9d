"""The reading and running of examples, shown on a small text of our own; the seed is not needed."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import pytest

from google import genai
from google.genai import types
from google.genai.emulator import EmulatorServer

from .plan import COLONS, moved_out
from .redirect import Namespace, Redirect
from .run import corrected, functions
from .text import examples, seed_file

SPACE = " "  # a fence may have it at its end
TEXT = f"""\
**Boats**

```
pip install boats
```

***Rowing***

```python
oars = 2
print(oars)

Now with a sail
Sail only with wind.

sail = 1
```

```{SPACE}
not a ```fence```
```

Harbours
========

.. code:: python
    depth = 3

    if depth:
        print(depth)

Text between.

Winter
------

.. code-block:: python


    import time
"""

WAITS = "import asyncio\nawait asyncio.sleep(0)\nwaited = True"


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    with EmulatorServer() as running:
        yield running


def test_blocks_come_in_order_with_line_and_heading() -> None:
    found = examples(TEXT, {})

    assert [(each.line, each.language, each.heading) for each in found] == [
        (4, "", "Boats"),
        (10, "python", "Rowing"),
        (20, "", "Rowing"),
        (27, "python", "Harbours"),
        (40, "python", "Winter"),
    ]
    assert found[3].code == "depth = 3\n\nif depth:\n    print(depth)\n"
    assert found[4].code == "import time\n"


def test_a_block_of_two_examples_is_cut() -> None:
    first, second = (
        each for each in examples(TEXT, {10: (11, 16)}) if each.heading == "Rowing" and each.language
    )

    assert (first.line, first.code) == (10, "oars = 2\nprint(oars)\n")
    assert (second.line, second.code) == (16, "sail = 1\n")


def test_the_hash_is_that_of_the_code() -> None:
    (one, other) = examples("```python\na = 1\n```\n```python\na = 2\n```", {})

    assert one.digest != other.digest
    assert len(one.digest) == 8


def test_no_seed_is_no_error(tmp_path: Path) -> None:
    assert seed_file(tmp_path / "nowhere") is None


def test_slips_are_put_right_and_must_be_there() -> None:
    code = "f(file_uri: 'a', mime_type: 'b')"

    assert corrected(code, [COLONS]) == "f(file_uri='a', mime_type='b')"
    with pytest.raises(AssertionError, match="is gone"):
        corrected("f(file_uri='a')", [COLONS])
    assert moved_out("with a:\n    b()\n\n  c(\n    d)\n") == "with a:\n    b()\n\nc(\n  d)\n"


def test_functions_alone_are_kept() -> None:
    assert functions("x = 1\ndef f(a: int) -> int:\n    return a\nprint(f(x))") == (
        "def f(a: int) -> int:\n    return a"
    )


def test_the_client_is_sent_elsewhere_and_nothing_else_changes(server: EmulatorServer) -> None:
    redirect = Redirect(server.url)
    own = genai.Client
    code = """
from google import genai
client = genai.Client(api_key="k", http_options={"api_version": "v1", "headers": {"x-mine": "1"}})
text = client.models.generate_content(model="gemini-2.0-flash", contents="Ahoy").text
"""
    names: Namespace = {"__name__": "__main__"}
    redirect.run(code, "a text", 1, names)

    sent = server.emulator.requests[-1]
    assert names["text"] == "You said: Ahoy"
    assert (sent.path.split("/")[1], sent.headers["x-mine"]) == ("v1", "1")
    assert genai.Client is own
    assert redirect.made == [names["client"]]


def test_a_vertex_client_gets_a_token(server: EmulatorServer) -> None:
    client = Redirect(server.url)(
        vertexai=True, project="p", location="global", http_options=types.HttpOptions(timeout=9000)
    )
    client.models.generate_content(model="gemini-2.0-flash", contents="Ahoy")

    sent = server.emulator.requests[-1]
    assert sent.backend == "vertex"
    assert "authorization" in sent.headers
    assert sent.headers["x-server-timeout"] == "9"


def test_await_may_stand_outside_functions() -> None:
    names: Namespace = {"__name__": "__main__"}
    Redirect("http://127.0.0.1:1").run(WAITS, "a text", 1, names)

    assert names["waited"]


def test_an_error_names_the_line_of_the_text() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        Redirect("http://127.0.0.1:1").run("a = 1\na / 0", "a text", 70, {})

    assert caught.traceback[-1].lineno + 1 == 71
