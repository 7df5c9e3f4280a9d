"""The emulator as a server, in a thread and in a process."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from typing import Iterator, List

import httpx
import pytest

from google.genai.emulator import Emulator, EmulatorServer

from .caller import FLASH, KEY, PROJECT, TOKEN, contents

BODY = {"contents": contents("Tell me a long story about a socket.")}


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    with EmulatorServer() as running:
        yield running


@pytest.fixture
def client(server: EmulatorServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, headers=KEY, trust_env=False) as made:
        yield made


def test_both_backends_answer(client: httpx.Client) -> None:
    gemini = client.post(f"/v1beta/models/{FLASH}:generateContent", json=BODY)
    vertex = client.post(
        f"{PROJECT}/publishers/google/models/{FLASH}:generateContent", json=BODY, headers=TOKEN
    )

    assert gemini.status_code == vertex.status_code == 200
    assert gemini.headers["content-type"] == "application/json; charset=UTF-8"
    assert int(gemini.headers["content-length"]) == len(gemini.content)
    assert gemini.json()["candidates"] == vertex.json()["candidates"]


def test_the_server_and_the_transport_send_the_same_bytes(client: httpx.Client) -> None:
    with httpx.Client(transport=Emulator().transport(), base_url="http://x", headers=KEY) as inside:
        for path in (":generateContent", ":streamGenerateContent?alt=sse", ":streamGenerateContent"):
            url = f"/v1beta/models/{FLASH}{path}"
            assert client.post(url, json=BODY).content == inside.post(url, json=BODY).content


def test_a_stream_is_sent_chunk_by_chunk(client: httpx.Client) -> None:
    url = f"/v1beta/models/{FLASH}:streamGenerateContent?alt=sse"
    with client.stream("POST", url, json=BODY) as response:
        assert response.headers["transfer-encoding"] == "chunked"
        assert response.headers["content-type"].startswith("text/event-stream")
        lines = [line for line in response.iter_lines() if line]

    assert len(lines) == 3
    assert all(line.startswith("data: {") for line in lines)


def test_concurrent_requests_are_served(server: EmulatorServer) -> None:
    async def run() -> List[int]:
        async with httpx.AsyncClient(base_url=server.url, headers=KEY, trust_env=False) as client:
            url = f"/v1beta/models/{FLASH}:generateContent"
            responses = await asyncio.gather(*[client.post(url, json=BODY) for _ in range(20)])
            return [response.status_code for response in responses]

    assert asyncio.run(run()) == [200] * 20


def test_errors_keep_their_format(client: httpx.Client) -> None:
    for response in (client.get("/nowhere"), client.put("/v1beta/models"), client.request("OPTIONS", "/")):
        assert response.status_code == 404
        assert response.json()["error"]["status"] == "NOT_FOUND"


def test_paths_and_queries_arrive_decoded(client: httpx.Client, server: EmulatorServer) -> None:
    client.get("/v1beta1/projects/a%20b/locations/l/models?filter=labels.tune-type%3Dsft&pageSize=1")
    recorded = server.emulator.requests[-1]

    assert (recorded.path, recorded.status) == ("/v1beta1/projects/a b/locations/l/models", 200)
    assert recorded.query == {"filter": "labels.tune-type=sft", "pageSize": "1"}
    assert recorded.headers["x-goog-api-key"] == "REDACTED"


def test_it_serves_the_emulator_it_gets_and_ends(server: EmulatorServer) -> None:
    emulator = Emulator()
    emulator.reply_with("scripted")
    with EmulatorServer(emulator) as own:
        assert own.url != server.url
        url = f"{own.url}/v1beta/models/{FLASH}:generateContent"
        response = httpx.post(url, json=BODY, headers=KEY, trust_env=False)
        assert response.json()["candidates"][0]["content"]["parts"] == [{"text": "scripted"}]

    with pytest.raises(httpx.ConnectError):
        httpx.post(url, json=BODY, trust_env=False)
    with pytest.raises(RuntimeError, match="only inside its context"):
        _ = own.url


def test_a_taken_port_raises_at_once(server: EmulatorServer) -> None:
    port = int(server.url.rpartition(":")[2])

    with pytest.raises(OSError, match="in use"), EmulatorServer(port=port):
        pass


def process(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )


def served(*arguments: str) -> subprocess.Popen[str]:
    return process("-m", "google.genai.emulator", *arguments)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_prints_its_url_and_ends_on_a_signal(number: signal.Signals) -> None:
    with served("--port", "0") as running:
        assert running.stdout is not None
        line = running.stdout.readline()
        url = line.rstrip("\n").rpartition("genai emulator: ")[2]
        response = httpx.get(f"{url}/v1beta/models", headers=KEY, trust_env=False)
        running.send_signal(number)
        out, errors = running.communicate(timeout=120)

    assert line == f"genai emulator: {url}\n"
    assert url.startswith("http://127.0.0.1:")
    assert response.status_code == 200
    assert (running.returncode, out, errors) == (0, "", "")


BUSY = """
import sys
from google.genai.emulator import Emulator, server
def endless(prompt):
    print("busy", flush=True)
    while True:
        pass
server.GRACE = -0.9
server.Listener(Emulator(endless), "127.0.0.1", 0, lambda url: print(url, flush=True)).listen()
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_process_that_is_busy_ends_on_a_signal(number: signal.Signals) -> None:
    with process("-c", BUSY) as running:
        assert running.stdout is not None
        url = running.stdout.readline().strip()
        path = f"/v1beta/models/{FLASH}:generateContent"
        with socket.create_connection((url.split("/")[2].split(":")[0], int(url.rpartition(":")[2]))) as sock:
            body = b'{"contents": [{"parts": [{"text": "hi"}]}]}'
            head = f"POST {path}?key=k HTTP/1.1\r\nhost: localhost\r\ncontent-length: {len(body)}\r\n\r\n"
            sock.sendall(head.encode() + body)
            assert running.stdout.readline() == "busy\n"
            running.send_signal(number)
            assert running.wait(timeout=120) == 1


def test_the_command_allows_names() -> None:
    with served("--port", "0", "--allow-host", "emulator", "--allow-host", "other") as running:
        assert running.stdout is not None
        url = running.stdout.readline().rstrip("\n").rpartition("genai emulator: ")[2]
        codes = [
            httpx.get(f"{url}/v1beta/models", headers={**KEY, "host": host}, trust_env=False).status_code
            for host in ("emulator", "other:80", "localhost", "evil.example")
        ]
        running.terminate()
        running.communicate(timeout=120)
    assert codes == [200, 200, 200, 403]


def test_the_clock_of_a_process_runs_at_the_given_speed() -> None:
    with served("--port", "0", "--speed", "100000") as running:
        assert running.stdout is not None
        url = running.stdout.readline().rstrip("\n").rpartition("genai emulator: ")[2]
        with httpx.Client(base_url=url, headers=KEY, trust_env=False) as client:
            raw = {"x-goog-upload-protocol": "raw", "content-type": "video/mp4"}
            file = client.post("/upload/v1beta/files", content=b"video", headers=raw).json()["file"]
            time.sleep(0.01)
            later = client.get(f"/v1beta/{file['name']}").json()
        running.terminate()
        running.communicate(timeout=120)

    assert file["createTime"] > "2026"
    assert later["state"] == "ACTIVE"


def test_a_process_reports_that_its_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with served("--port", str(taken.getsockname()[1])) as running:
            out, errors = running.communicate(timeout=120)

    assert running.returncode == 1
    assert out == ""
    assert errors.startswith("genai emulator: ")
    assert "in use" in errors


WITHOUT_EXTRA = """
import sys
for name in ("starlette", "starlette.applications", "uvicorn"):
    sys.modules[name] = None
from google.genai.emulator import Emulator, Request
Emulator().handle(Request("GET", "/v1beta/models"))
from google.genai.emulator.__main__ import main
main(["--port", "0"])
"""


def test_without_the_extra_the_core_works_and_the_server_names_the_extra() -> None:
    with process("-c", WITHOUT_EXTRA) as running:
        _, errors = running.communicate(timeout=120)

    assert running.returncode == 1
    assert "pip install 'starlette>=0.40' 'uvicorn>=0.30' (the extra 'emulator' of this package)" in errors
    assert "Traceback" not in errors


def test_the_core_needs_no_http_library() -> None:
    code = "import sys\nfrom google.genai.emulator import Emulator\nEmulator()\nprint('httpx' in sys.modules)"
    with process("-c", code) as running:
        out, errors = running.communicate(timeout=120)

    assert (out, errors) == ("False\n", "")
