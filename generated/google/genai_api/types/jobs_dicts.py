# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, TypedDict


class EncryptionSpecDict(TypedDict, total=False):
    kms_key_name: str


class GoogleRpcStatusDict(TypedDict, total=False):
    code: int
    details: List[Dict[str, Any]]
    message: str


class JobErrorDict(TypedDict, total=False):
    details: List[Dict[str, Any]]
    code: int
    message: str
