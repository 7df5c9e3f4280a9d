"""google-auth's own credentials against token services on the loopback interface."""

from __future__ import annotations

import asyncio
import datetime
import json
import os
import pickle
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any, Callable, Dict
from urllib.parse import quote

import pytest
from cryptography.hazmat.primitives import serialization

import google.auth.jwt
import google.oauth2.credentials
import google.oauth2.service_account
from google import genai
from google.auth import impersonated_credentials
from google.genai import errors
from google.oauth2.credentials import Credentials

from ...loopback.clients import MODEL, without_environment
from ...loopback.server import END, WAIT, Server, chunk, reply, serving, stream, unused_port
from ...loopback.ways import ASYNC, KINDS
from .google_calls import ask, ask_async, client_of, sent_tokens
from .google_tokens import EMAIL, KEY, SCOPE, TOKEN, account, form, metadata, token, user

UNTYPED: Any = (
    google.oauth2.service_account.Credentials,
    google.auth.jwt,
    impersonated_credentials,
    Credentials,
)
from_info, decode = UNTYPED[0].from_service_account_info, UNTYPED[1].decode
impersonated, credentials_of = UNTYPED[2].Credentials, UNTYPED[3]


@pytest.fixture
def adc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Dict[str, Any]], None]:
    """Makes this the content of the application default credentials."""
    without_environment(monkeypatch)
    for name in ("GOOGLE_CLOUD_QUOTA_PROJECT", "CLOUDSDK_CONFIG"):
        monkeypatch.delenv(name, raising=False)

    def put(content: Dict[str, Any]) -> None:
        path = tmp_path / "adc.json"
        path.write_text(json.dumps(content))
        monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(path))

    return put


def test_a_service_account_gets_the_scope_that_it_needs(server: Server, tokens: Server) -> None:
    tokens.answers(token())
    with client_of(server, from_info(account(f"{tokens.url}/token"))) as client:
        ask(client)
        ask(client)
    assert sent_tokens(server) == [f"Bearer {TOKEN}"] * 2
    (seen,) = tokens.seen
    public = KEY.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    claims = decode(form(seen)["assertion"], certs=public)
    assert (claims["iss"], claims["scope"]) == (EMAIL, SCOPE)


def test_scopes_of_the_caller_are_kept(server: Server, tokens: Server) -> None:
    tokens.answers(token())
    own = from_info(account(f"{tokens.url}/token"), scopes=["https://scope.example/own"])
    with client_of(server, own) as client:
        ask(client)
    claims = decode(form(tokens.seen[0])["assertion"], verify=False)
    assert claims["scope"] == "https://scope.example/own"


@KINDS
def test_a_service_account_on_an_event_loop(server: Server, tokens: Server, kind: str) -> None:
    tokens.answers(token())
    ask_async(client_of(server, from_info(account(f"{tokens.url}/token")), **ASYNC[kind]), 20)
    assert len(tokens.seen) == 1
    assert sent_tokens(server) == [f"Bearer {TOKEN}"] * 20


def test_a_quota_project(server: Server, tokens: Server) -> None:
    tokens.answers(token(), token())
    own = from_info(account(f"{tokens.url}/token"), quota_project_id="billed")
    with client_of(server, own) as client:
        ask(client)
    with client_of(server, own, headers={"X-Goog-User-Project": "mine"}) as client:
        ask(client)
    assert [seen.headers["x-goog-user-project"] for seen in server.seen] == ["billed", "mine"]


def test_a_pickle_by_choice_takes_the_account_along(server: Server, tokens: Server) -> None:
    tokens.answers(token("first"), token("second"))
    client = client_of(server, from_info(account(f"{tokens.url}/token"))).with_secrets_in_pickle()
    with client:
        ask(client)
    again = pickle.loads(pickle.dumps(client))
    with again:
        ask(again)
    assert sent_tokens(server) == ["Bearer first", "Bearer second"]


# -- others


def test_impersonation(server: Server, tokens: Server) -> None:
    expiry = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )
    tokens.answers(
        token("source"), reply(body=json.dumps({"accessToken": TOKEN, "expireTime": expiry}).encode())
    )
    source = from_info(account(f"{tokens.url}/token"), scopes=[SCOPE])
    target = impersonated(
        source_credentials=source,
        target_principal=EMAIL,
        target_scopes=[SCOPE],
        quota_project_id="billed",
        iam_endpoint_override=f"{tokens.url}/impersonate",
    )
    with client_of(server, target) as client:
        ask(client)
        ask(client)
    assert [seen.path for seen in tokens.seen] == ["/token", "/impersonate"]
    assert tokens.seen[1].headers["authorization"] == "Bearer source"
    assert json.loads(tokens.seen[1].body)["scope"] == [SCOPE]
    assert sent_tokens(server) == [f"Bearer {TOKEN}"] * 2
    assert server.seen[0].headers["x-goog-user-project"] == "billed"


def test_application_default_credentials_of_an_account(
    server: Server, tokens: Server, adc: Callable[[Dict[str, Any]], None]
) -> None:
    adc(account(f"{tokens.url}/token"))
    tokens.answers(token())
    with client_of(server) as client:
        ask(client)
    assert sent_tokens(server) == [f"Bearer {TOKEN}"]


def test_application_default_credentials_of_a_user(
    server: Server,
    tokens: Server,
    adc: Callable[[Dict[str, Any]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(google.oauth2.credentials, "_GOOGLE_OAUTH2_TOKEN_ENDPOINT", f"{tokens.url}/token")
    adc(user(quota_project_id="billed"))
    tokens.answers(token())
    with client_of(server) as client:
        ask(client)
    assert form(tokens.seen[0])["refresh_token"] == "1//secret-refresh-token"
    assert sent_tokens(server) == [f"Bearer {TOKEN}"]
    assert server.seen[0].headers["x-goog-user-project"] == "billed"


ON_A_MACHINE = """
import sys
from google import genai
client = genai.Client(vertexai=True, project="p", location="l", http_options={"base_url": sys.argv[1]})
client.models.generate_content(model="m", contents="hi")
client.close()
"""


def on_a_machine(server: Server, folder: Path, address: str, **more: str) -> Any:
    """A call by a process that has nothing but a metadata server."""
    dropped = ("GOOGLE_", "GCE_", "NO_GCE_CHECK", "CLOUDSDK_", "HTTP", "http", "ALL_PROXY", "all_proxy")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    place = address.partition("//")[2]
    given = {
        "GCE_METADATA_HOST": place,
        "GCE_METADATA_IP": place,
        "GOOGLE_CLOUD_QUOTA_PROJECT": "billed",
        "CLOUDSDK_CONFIG": str(folder),
    }
    return subprocess.run(
        [sys.executable, "-c", ON_A_MACHINE, server.url],
        capture_output=True,
        text=True,
        check=False,
        env={**kept, **given, **more},
        timeout=120,
    )


def test_the_metadata_server_of_a_machine(server: Server, tokens: Server, tmp_path: Path) -> None:
    tokens.answers(*[metadata] * 10)
    done = on_a_machine(server, tmp_path, tokens.url)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""  # no warning of google-auth about a way that was not needed
    assert sent_tokens(server) == [f"Bearer {TOKEN}"]
    assert server.seen[0].headers["x-goog-user-project"] == "billed"
    asked = tokens.seen[-1]
    assert asked.headers["metadata-flavor"] == "Google"
    assert asked.path.partition("?")[0].endswith("/token")
    assert quote(SCOPE, safe="") in asked.path


def test_a_metadata_server_without_a_token(server: Server, tokens: Server, tmp_path: Path) -> None:
    tokens.answers(metadata, *[reply(404, headers={"metadata-flavor": "Google"})] * 9)
    done = on_a_machine(server, tmp_path, tokens.url)
    assert "CredentialsError: the application default credentials could not be renewed" in done.stderr
    assert server.seen == []


def test_a_metadata_server_whose_answer_holds_no_token(
    server: Server, tokens: Server, tmp_path: Path
) -> None:
    tokens.answers(metadata, *[reply(body=b"{}", headers={"metadata-flavor": "Google"})] * 9)
    done = on_a_machine(server, tmp_path, tokens.url)
    assert "CredentialsError" in done.stderr
    assert server.seen == []


def test_nothing_where_a_metadata_server_would_be(server: Server, tmp_path: Path) -> None:
    done = on_a_machine(server, tmp_path, f"http://127.0.0.1:{unused_port()}")
    assert "CredentialsError: there are no application default credentials" in done.stderr
    assert server.seen == []


def test_no_metadata_server(server: Server, tokens: Server, tmp_path: Path) -> None:
    done = on_a_machine(server, tmp_path, tokens.url)  # something answers there, but it is none
    assert "CredentialsError: there are no application default credentials" in done.stderr
    assert done.stderr.startswith("Traceback")  # no warning of google-auth before it
    tokens.seen.clear()
    done = on_a_machine(server, tmp_path, tokens.url, NO_GCE_CHECK="true")
    assert "CredentialsError: there are no application default credentials" in done.stderr
    assert tokens.seen == server.seen == []


def test_a_token_service_that_redirects_is_not_followed(server: Server, tokens: Server) -> None:
    tokens.answers(reply(307, b"", {"location": f"{server.url}/token"}))
    client = client_of(server, from_info(account(f"{tokens.url}/token")))
    with client, pytest.raises(errors.CredentialsError):
        ask(client)
    assert server.seen == []


# -- deadlines


def late(client: genai.Client) -> None:
    config: Any = {"http_options": {"deadline": 1000}}
    client.models.generate_content(model=MODEL, contents="hi", config=config)


def late_async(client: genai.Client) -> None:
    async def run() -> None:
        config: Any = {"http_options": {"deadline": 1000}}
        await client.aio.models.generate_content(model=MODEL, contents="hi", config=config)

    asyncio.run(run())


@pytest.mark.parametrize("call", [late, late_async])
def test_the_deadline_holds_for_the_token_too(
    server: Server, tokens: Server, call: Callable[[genai.Client], None]
) -> None:
    tokens.answers(stream(WAIT, chunk(b"{}"), END))
    client = client_of(server, from_info(account(f"{tokens.url}/token")))
    with pytest.raises(errors.APITimeoutError, match="not done within the deadline"):
        call(client)
    assert server.seen == []
    client.close()


# -- failures


SECRETS = (TOKEN, "secret-refresh-token", "secret-of-the-client", "PRIVATE KEY")


def told(client: genai.Client) -> str:
    """The error of a call as text; nothing that a log could show of it holds a secret."""
    for call in (ask, ask_async):
        with pytest.raises(errors.CredentialsError) as caught:
            call(client)
        error = caught.value
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        shown = "".join([*lines, repr(error), repr(error.args), repr(error.__context__), repr(client)])
        assert not [secret for secret in SECRETS if secret in shown]
        assert "\n" not in str(error)
    client.close()
    return str(caught.value)


def test_no_application_default_credentials(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "nothing.json"))
    text = told(client_of(server))
    assert text.startswith("there are no application default credentials (DefaultCredentialsError: File ")
    assert "gcloud auth application-default login" in text
    assert server.seen == []


def test_application_default_credentials_that_are_broken(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "adc.json"
    path.write_text(f"{{{TOKEN}")
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(path))
    assert "gcloud auth application-default login" in told(client_of(server))


def test_a_login_that_has_ended(
    server: Server,
    tokens: Server,
    adc: Callable[[Dict[str, Any]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(google.oauth2.credentials, "_GOOGLE_OAUTH2_TOKEN_ENDPOINT", f"{tokens.url}/token")
    adc(user(quota_project_id="billed"))
    body = json.dumps({"error": "invalid_grant", "error_description": f"{TOKEN} is revoked", "id": TOKEN})
    tokens.answers(*[reply(400, body.encode())] * 2)
    assert told(client_of(server)) == (
        "the application default credentials could not be renewed: RefreshError: invalid_grant: "
        "<redacted> is revoked; `gcloud auth application-default login` creates new ones"
    )


def test_an_answer_without_a_token(server: Server, tokens: Server) -> None:
    tokens.answers(*[reply(body=json.dumps({"id_token": TOKEN}).encode())] * 2)
    text = told(client_of(server, from_info(account(f"{tokens.url}/token"))))
    assert text == "the credentials could not be renewed: RefreshError: No access token in response"


def test_a_token_service_that_cannot_be_reached(server: Server) -> None:
    with serving() as gone:
        pass
    credentials = credentials_of(
        TOKEN,
        refresh_token="1//secret-refresh-token",
        token_uri=f"{gone.url}/token",
        client_id="i",
        client_secret="secret-of-the-client",
        expiry=datetime.datetime(2020, 1, 1),
    )
    text = f"no token can be fetched: POST {gone.url}/token: cannot connect: Connection refused"
    assert told(client_of(server, credentials)) == text


def test_a_token_that_cannot_be_renewed(server: Server) -> None:
    credentials = credentials_of(TOKEN, expiry=datetime.datetime(2020, 1, 1))
    assert told(client_of(server, credentials)).startswith(
        "the credentials could not be renewed: RefreshError:"
    )
