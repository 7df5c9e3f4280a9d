"""The documents that settings or a user name: read as bytes, and as JSON or YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import httpx
import yaml

from generator.descriptions import yaml_values
from generator.report import GeneratorError


def read_bytes(source: str) -> bytes:
    """Return the content of a file or address."""
    if source.startswith("https://"):
        try:
            response = httpx.get(source, follow_redirects=True, timeout=60)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise GeneratorError(f"{source}: {error}") from error
        if response.status_code != 200:
            raise GeneratorError(f"{source}: HTTP {response.status_code}")
        return response.content
    if "://" in source:
        raise GeneratorError(f"{source}: only https addresses and files are read")
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise GeneratorError(f"{source}: {error.strerror}") from error


def read_json(data: bytes, source: str) -> Mapping[str, Any]:
    """Return the object that bytes are: YAML if the source has a name of that kind, else JSON."""
    if source.lower().endswith((".yaml", ".yml")):
        document = _yaml(data, source)
    else:
        try:
            document = json.loads(data)
        except RecursionError as error:
            raise GeneratorError(f"{source}: nested too deeply") from error
        except ValueError as error:
            if data.lstrip().startswith(b"<"):
                raise GeneratorError(f"{source}: not JSON: a web page") from error
            raise GeneratorError(f"{source}: not JSON, or truncated: {error}") from error
    if not isinstance(document, dict):
        raise GeneratorError(f"{source}: not a JSON object")
    return cast(Mapping[str, Any], document)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc] # C if it is there
    """Reads YAML with the values of JSON: `on` and dates are texts, keys are texts."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Merge mappings; a key is kept once, so that merges of merges do not multiply."""
        cast(Any, super()).flatten_mapping(node)
        node.value = [*{(key.tag, str(key.value)): (key, value) for key, value in node.value}.values()]

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


cast(Any, _Loader).add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false)$", re.IGNORECASE), "tTfF"
)


def _yaml(data: bytes, source: str) -> Any:
    try:
        return yaml_values.plain(yaml.load(data, _Loader))  # noqa: S506 - a safe loader
    except GeneratorError as error:
        raise GeneratorError(f"{source}: {error}") from error
    except RecursionError as error:
        raise GeneratorError(f"{source}: nested too deeply") from error
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        reason = getattr(error, "problem", None) or "cannot be read"
        raise GeneratorError(f"{source}{line}: not YAML: {reason}") from error
