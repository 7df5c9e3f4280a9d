"""Forks of a process whose threads make their first calls: the child makes a call, which must end like any other."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
THREADS = 16
LATEST = 0.6
"""Seconds after the first threads began until the latest fork."""

HANGS = 60
"""Seconds after which a child is taken to hang; it then writes where its threads are."""

SCRIPT = """
import faulthandler, os, sys, threading, time
from google import genai
from google.genai import errors

options = {"base_url": sys.argv[1], "timeout": 5000, "retry_options": {"initial_delay": 0.01, "jitter": 0.01}}
client = genai.Client(vertexai=False, api_key="soak-key", http_options=options)

def call(text):
    try:
        answer = client.models.generate_content(model="gemini-2.0-flash", contents=text).text
    except (errors.APIError, errors.APIConnectionError, errors.ResponseParseError):
        return True
    return answer == f"You said: {text}"

threads = [threading.Thread(target=call, args=(f"parent {at}",)) for at in range(int(sys.argv[3]))]
for thread in threads:
    thread.start()
time.sleep(float(sys.argv[2]))
child = os.fork()
if not child:
    faulthandler.dump_traceback_later(float(sys.argv[4]), exit=True)
    os._exit(0 if call("child") else 3)
_, status = os.waitpid(child, 0)
for thread in threads:
    thread.join()
sys.exit(os.waitstatus_to_exitcode(status))
"""


def problems(url: str, rounds: int, seed: int) -> list[str]:
    """What was not as it must be in so many processes, each of which forks at another moment."""
    moments = random.Random(seed)
    found: list[str] = []
    for at in range(rounds):
        delay = moments.uniform(0.0, LATEST)
        command = [sys.executable, "-W", "ignore", "-c", SCRIPT, url, str(delay), str(THREADS), str(HANGS)]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        if (done.returncode, done.stderr) != (0, ""):
            found.append(f"fork {at} after {delay:.3f} s: {done.returncode} {done.stderr[-2000:]}")
    return found
