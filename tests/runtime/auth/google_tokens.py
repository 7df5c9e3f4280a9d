"""Google's token services on the loopback interface, and credentials that ask them."""

from __future__ import annotations

import json
from typing import Any, Dict
from urllib.parse import parse_qs

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from ...loopback.server import Answer, Handler, Seen, reply

SCOPE = "https://www.googleapis.com/auth/cloud-platform"
EMAIL = "tester@project.iam.gserviceaccount.com"
TOKEN = "ya29.secret-token-of-the-service"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def pem() -> str:
    """The private key as a service account's file holds it."""
    return KEY.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def account(token_uri: str, **more: str) -> Dict[str, Any]:
    """The content of a service account's file."""
    return {
        "type": "service_account",
        "project_id": "project",
        "private_key_id": "1",
        "private_key": pem(),
        "client_email": EMAIL,
        "client_id": "1",
        "token_uri": token_uri,
        **more,
    }


def user(**more: str) -> Dict[str, Any]:
    """The content of the file that `gcloud auth application-default login` writes."""
    return {
        "type": "authorized_user",
        "client_id": "id.apps.googleusercontent.com",
        "client_secret": "secret-of-the-client",
        "refresh_token": "1//secret-refresh-token",
        **more,
    }


def token(value: str = TOKEN, seconds: int = 3600) -> Answer:
    """What a token service answers."""
    body = {"access_token": value, "expires_in": seconds, "token_type": "Bearer"}
    return reply(body=json.dumps(body).encode())


def form(seen: Seen) -> Dict[str, str]:
    """The fields of a form that was sent."""
    return {name: values[0] for name, values in parse_qs(seen.body.decode()).items()}


def metadata(handler: Handler) -> None:
    """What the metadata server of a virtual machine answers."""
    path = handler.path.partition("?")[0]
    answers: Dict[str, Any] = {
        "/computeMetadata/v1/project/project-id": "project",
        "/computeMetadata/v1/universe/universe-domain": "googleapis.com",
        "/computeMetadata/v1/instance/service-accounts/default/": {"email": EMAIL, "scopes": [SCOPE]},
        f"/computeMetadata/v1/instance/service-accounts/{EMAIL}/token": {
            "access_token": TOKEN,
            "expires_in": 3600,
            "token_type": "Bearer",
        },
    }
    found = answers.get(path, answers.get(path.replace("/default/token", f"/{EMAIL}/token"), ""))
    is_text = isinstance(found, str)
    body = found.encode() if is_text else json.dumps(found).encode()
    kind = "application/text" if is_text else "application/json"
    reply(body=body, headers={"content-type": kind, "metadata-flavor": "Google"})(handler)
