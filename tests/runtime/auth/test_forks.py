"""A child that is forked while its parent waits for a token must not wait for ever."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ...loopback.server import serving

SCRIPT = """
import os, sys, threading, warnings
from google import genai

warnings.simplefilter("ignore", DeprecationWarning)  # of a fork with threads, which is what this is about
started, proceed = threading.Event(), threading.Event()
parent = os.getpid()


class Credentials:
    valid, token = False, None

    def refresh(self, request):
        if os.getpid() == parent:
            started.set()
            assert proceed.wait(60)
        self.valid, self.token = True, f"token-of-{'parent' if os.getpid() == parent else 'child'}"


def function():
    given.refresh(None)
    return given.token


def ask():
    client.models.generate_content(model="m", contents="hi")


given = Credentials()
arguments = {"credentials": given} if sys.argv[2] == "credentials" else {"auth": function}
options = {"base_url": sys.argv[1]}
client = genai.Client(vertexai=True, project="p", location="l", http_options=options, **arguments)
thread = threading.Thread(target=ask)
thread.start()
assert started.wait(60)
child = os.fork()
if child == 0:
    ask()
    os._exit(0)
_, status = os.waitpid(child, 0)
proceed.set()
thread.join()
client.close()
print(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("kind", ["credentials", "function"])
def test_a_child_gets_a_token_of_its_own(kind: str) -> None:
    with serving() as server:
        done = subprocess.run(
            [sys.executable, "-X", "dev", "-W", "error", "-c", SCRIPT, server.url, kind],
            capture_output=True,
            text=True,
            timeout=120,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "0\n", "")
        sent = [seen.headers["authorization"] for seen in server.seen]
        assert sent == ["Bearer token-of-child", "Bearer token-of-parent"]
