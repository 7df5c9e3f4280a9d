"""The wire walker: one engine turns SDK values into one backend's request by its table.

Models are not dumped: they go into the body as they are and pydantic writes them as JSON
in one pass (`to_json`). Only where a backend refuses or moves a field below a type is
that type's subtree looked at, and only a subtree that changes becomes a dictionary.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple, cast

from pydantic_core import PydanticSerializationError, from_json, to_json

from google._genai_core.runtime.lifetime import forks
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.own_types import SENDING, own_fields
from google._genai_core.runtime.usage_errors import InvalidValueError, UnsupportedFieldError
from google._genai_core.runtime.wire import removals, resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Binding, Nested, Row

_SEARCHED = 1 << 18
"""Bytes of a body that is searched for numbers that JSON does not have; a larger one is mostly media."""

Normalizers = Mapping[str, Callable[[Any], Any]]
Tables = Mapping[str, Nested]


@dataclass
class Encoded:
    """A request before it has a host: query and body of one call."""

    query: List[Tuple[str, str]]
    body: Dict[str, Any]


class Unwritable(Exception):  # noqa: N818  # a signal to the caller, who knows what the user gave
    """A request that cannot be written; `unwritable.refusal` makes the error of the user."""

    def __init__(self, written: Any) -> None:
        self.written = written


class _Refused(Exception):  # noqa: N818  # a signal inside this module, never raised to users
    def __init__(self, path: str) -> None:
        self.path = path


def encode(
    binding: Binding,
    context: Context,
    tables: Tables,
    arguments: Mapping[str, Any],
    config: Optional[ApiModel],
    normalizers: Normalizers,
) -> Encoded:
    """Walk the binding's rows; a field that the backend does not take raises."""
    if binding.removed:
        removals.warn_of(binding.removed, arguments, config)
    encoder = _Encoder(context, tables, normalizers)
    encoder.arguments(binding, arguments)
    encoder.owners(binding, arguments, config)
    if config is not None:
        encoder.config(binding, config)
    return encoder.encoded


class _Encoder:
    """One request that is being filled, and what all its values are encoded with."""

    def __init__(self, context: Context, tables: Tables, normalizers: Normalizers) -> None:
        self._context = context
        self._tables = tables
        self._normalizers = normalizers
        self.encoded = Encoded([], {})

    def arguments(self, binding: Binding, arguments: Mapping[str, Any]) -> None:
        for row in binding.argument_rows:
            value = arguments.get(row.source)
            if value is not None:
                self._place(row, value)
        for path, constant in binding.constants.items():
            put(self.encoded.body, path, constant)

    def owners(self, binding: Binding, arguments: Mapping[str, Any], config: Optional[ApiModel]) -> None:
        for argument, field, normalize, rows, refused in binding.owners:
            owner = getattr(config, field, None) if field else arguments.get(argument)
            if owner is None:
                continue
            if normalize:
                owner = self._normalizers[normalize](owner)
            source = f"{argument}.{field}" if field else argument
            self._refuse(owner, refused, source)
            for name, row in rows.items():
                value = getattr(owner, name, None)
                if value is not None:
                    self._place(row, value)

    def config(self, binding: Binding, config: ApiModel) -> None:
        self._refuse(config, binding.refused_config, "config")
        fields = config.__dict__
        for name, row in binding.config_rows:
            value = fields[name]
            if value is not None:
                self._place(row, value)

    def _refuse(self, owner: Any, fields: Sequence[str], source: str) -> None:
        for name in fields:
            if getattr(owner, name, None) is not None:
                raise UnsupportedFieldError(f"{source}.{name}", self._context.backend.label)

    def _place(self, row: Row, value: Any) -> None:
        if row.normalize:
            resource = resource_names.NAME_RULES.get(row.normalize)
            if resource:
                value = resource(resource_names.checked(value, row.source), self._context)
            else:
                value = self._normalizers[row.normalize](value)
        if row.nested:
            try:
                value = convert(value, row.nested, self._tables)
            except _Refused as refused:
                path = f"{row.source}{refused.path}"
                raise UnsupportedFieldError(path, self._context.backend.label) from None
        if row.target[0] == "?":
            self.encoded.query.append((row.target[1:], _query(value)))
        else:
            put(self.encoded.body, row.target, value)


def _query(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def put(body: Dict[str, Any], path: str, value: Any) -> None:
    """Set a value at a dotted JSON path; `instances[0]` is the only item of a list."""
    *parents, last = path.split(".")
    for name in parents:
        if name.endswith("[0]"):
            body = body.setdefault(name[:-3], [{}])[0]
            continue
        if isinstance(body.get(name), ApiModel):
            body[name] = opened(body[name])  # a model that is there already takes no foreign field
        body = body.setdefault(name, {})
    if last.endswith("[0]"):
        last, value = last[:-3], [value]
    body[last] = _standard(value)


def _standard(value: Any) -> Any:
    """Return bytes in the standard alphabet of base64; outside of models pydantic uses the other one."""
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def opened(model: ApiModel) -> Dict[str, Any]:
    """Return a model as a dictionary of its values, by their names in JSON."""
    return _rewritten(model, {}, [], Nested())


def plain(model: ApiModel) -> Dict[str, Any]:
    """Return a model as the JSON values that are sent."""
    return model.model_dump(mode="json", by_alias=True, exclude_none=True, context=SENDING)


def convert(value: Any, name: str, tables: Tables) -> Any:
    """Return the value, or a changed copy if this backend differs inside it."""
    if isinstance(value, ApiModel):
        return _convert_model(value, tables[name], tables)
    if isinstance(value, (list, tuple)):
        return _convert_list(value, name, tables)
    if isinstance(value, dict):
        items = cast(Dict[str, Any], value).items()
        return {key: convert(item, name, tables) for key, item in items}
    return value


def _convert_list(value: Any, name: str, tables: Tables) -> Any:
    changed: Optional[List[Any]] = None
    table = tables[name]
    for index, item in enumerate(value):
        try:
            is_model = isinstance(item, ApiModel)  # long lists are of models
            new = _convert_model(item, table, tables) if is_model else convert(item, name, tables)
        except _Refused as refused:
            raise _Refused(f"[{index}]{refused.path}") from None
        if new is not item:
            changed = list(value) if changed is None else changed
            changed[index] = new
    return value if changed is None else changed


def _convert_model(model: ApiModel, table: Nested, tables: Tables) -> Any:
    fields = model.__dict__
    for name in table.refused:
        if fields.get(name) not in (None, []):
            if name not in table.removed:
                raise _Refused(f".{name}")
            removals.warn(table.removed[name])
    changes: Dict[str, Any] = {}
    for name, inner in table.nested.items():
        child = fields.get(name)
        if child is not None:
            try:
                new = convert(child, inner, tables)
            except _Refused as refused:
                raise _Refused(f".{name}{refused.path}") from None
            if new is not child:
                changes[name] = new
    moves = [name for name in table.moved if fields.get(name) is not None] if table.moved else []
    return _rewritten(model, changes, moves, table) if changes or moves else model


def _rewritten(model: ApiModel, changes: Dict[str, Any], moves: List[str], table: Nested) -> Dict[str, Any]:
    kind = type(model)
    if not kind.__pydantic_complete__:
        kind.model_rebuild()  # aliases are known only then
    result: Dict[str, Any] = dict(model.__pydantic_extra__ or {})
    left_out = {*moves, *own_fields(kind)}
    for name, info in kind.__pydantic_fields__.items():
        value = changes.get(name, model.__dict__.get(name))
        if value is not None and name not in left_out:
            result[info.serialization_alias or name] = _standard(value)
    for name in moves:
        put(result, table.moved[name], model.__dict__[name])
    return result


def dump(body: Any) -> bytes:
    """Return a body as JSON bytes: models by alias, without absent fields and without a copy.

    Raises:
        Unwritable: A value cannot be written.
    """
    try:
        written = _json(body)
    except PydanticSerializationError:
        written = _json_of_built(body)
    if len(written) <= _SEARCHED and (b'"NaN"' in written or b'Infinity"' in written):
        from google._genai_core.runtime.wire import (
            unwritable,
        )  # loaded only for such a number, or such a text

        if unwritable.not_finite(body) is not None:
            raise Unwritable(body)
    return written


def _json(body: Any) -> bytes:
    # pydantic makes what it needs for a type at its first use, under a lock that a forked child cannot replace.
    with forks.unbroken:
        return to_json(
            body,
            by_alias=True,
            exclude_none=True,
            bytes_mode="base64",
            inf_nan_mode="strings",
            context=SENDING,
        )


def _json_of_built(body: Any) -> bytes:
    """Write again with all types built.

    Before pydantic 2.14 a type that was only ever read as a part of another one, as the content of an
    answer is, cannot be written by itself until it is built.
    """
    try:
        built(body)
        return _json(body)
    except (PydanticSerializationError, RecursionError):  # it may contain itself
        raise Unwritable(body) from None


def built(body: Any) -> bool:
    """Build the types of all objects in a body; whether there were any to build."""
    if isinstance(body, ApiModel):
        kind = type(body)
        found = not kind.__pydantic_complete__
        if found:
            kind.model_rebuild()
        inner = [*body.__dict__.values(), *(body.__pydantic_extra__ or {}).values()]
    elif isinstance(body, Mapping):
        found, inner = False, list(cast("Mapping[str, object]", body).values())
    elif isinstance(body, (list, tuple)):
        found, inner = False, list(cast(Sequence[Any], body))
    else:
        return False
    return any([found, *map(built, inner)])


def load(data: bytes) -> Dict[str, Any]:
    """JSON bytes as a dictionary; ValueError when they are something else."""
    value = from_json(data)
    if not isinstance(value, dict):
        raise InvalidValueError("not a JSON object")
    return cast(Dict[str, Any], value)


def takes(binding: Binding, tables: Tables, path: str) -> bool:
    """Whether a binding sends the field at `config.tools[0].retrieval` or the like."""
    names_in_path = re.sub(r"\[\d+\]", "", path).split(".")
    whole = ".".join(names_in_path)
    if any(row.source.startswith(f"{whole}.") for row in binding.rows):
        return True
    for length in range(len(names_in_path), 0, -1):
        source = ".".join(names_in_path[:length])
        if source in binding.refused:
            return False
        row = next((row for row in binding.rows if row.source == source), None)
        if row is not None:
            return _reaches(row.nested, names_in_path[length:], tables)
    return False


def _reaches(name: str, path: List[str], tables: Tables) -> bool:
    for step in path:
        table = tables.get(name)
        if table is None:
            return True
        if step in table.refused and step not in table.removed:
            return False
        name = table.nested.get(step, "")
    return True
