"""A fork while other threads make their first calls gives a child that works."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Iterator

import pytest

from ..loopback.server import Server, says, serving

pytestmark = pytest.mark.long

THREADS = 8
SCRIPT = """
import faulthandler, os, sys, threading, time
from google import genai

client = genai.Client(api_key="k", http_options={"base_url": sys.argv[1]})

def call():
    return client.models.generate_content(model="m", contents="hi").text

threads = [threading.Thread(target=call) for _ in range(int(sys.argv[3]))]
for thread in threads:
    thread.start()
time.sleep(float(sys.argv[2]))
child = os.fork()
if not child:
    faulthandler.dump_traceback_later(30, exit=True)
    os._exit(0 if call() == "hello" else 3)
_, status = os.waitpid(child, 0)
for thread in threads:
    thread.join()
sys.exit(os.waitstatus_to_exitcode(status))
"""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
@pytest.mark.parametrize("delay", [0, 0.03, 0.08, 0.15, 0.25, 0.4])
def test_the_child_works_whenever_the_fork_happens(delay: float, server: Server) -> None:
    server.answers(*[says("hello")] * (THREADS + 1))
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT, server.url, str(delay), str(THREADS)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_several_threads_that_are_first_share_one_transport(server: Server) -> None:
    script = """
import sys, threading
from google import genai

client = genai.Client(api_key="k", http_options={"base_url": sys.argv[1]})
start, seen = threading.Barrier(32), []

def first():
    start.wait()
    seen.append((client.models, client.files, client._driver.transport))

threads = [threading.Thread(target=first) for _ in range(32)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len({tuple(map(id, each)) for each in seen}) == 1, seen
"""
    subprocess.run([sys.executable, "-c", script, server.url], check=True)
