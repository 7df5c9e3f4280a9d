"""The effect of a difference on users of the SDK, and the reason: one rule for each subject and attribute.

Users see what the SDK shows. Of the rest only what a service begins to require reaches them: their requests fail.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.comparison.attributes import shape
from generator.comparison.differences import Difference
from generator.comparison.shown import Shown
from generator.comparison.side import Side
from generator.comparison.values import Effect, Exposure, Kind, Standing, Subject
from generator.facts import Operation

BREAKING, ADDITIVE, WORDS, NONE = Effect
SUPPLIED = "the supplement has it already: delete its entry"
Judged = tuple[Effect, str]
Rule = Callable[[Difference, Shown, Standing], Judged]


def standing(difference: Difference, shown: Shown) -> Standing:
    """Return where users see a fact: what is gone as it was before, everything else as it will be."""
    if difference.kind is Kind.REMOVED or (difference.kind is Kind.RENAMED and difference.subject in PARTS):
        return _of(shown.before, difference.old_owner, _old_name(difference), difference.before, difference)
    after = _of(shown.after, difference.owner, difference.name, difference.value, difference)
    if difference.kind is Kind.ADDED or after.exposure is Exposure.SHOWN:
        return after
    before = _of(shown.before, difference.old_owner, _old_name(difference), difference.value, difference)
    return before if before.exposure is Exposure.SHOWN else after


PARTS = (Subject.FIELD, Subject.VALUE)
"""Subjects whose new name is a new name in the SDK."""


def _old_name(difference: Difference) -> str:
    is_field = difference.kind is Kind.RENAMED and difference.subject is Subject.FIELD
    return difference.before if is_field else difference.name


def _of(side: Side, owner: str, name: str, value: str, difference: Difference) -> Standing:
    subject = difference.subject
    if subject is Subject.API:
        return Standing(Exposure.SHOWN if side.methods else Exposure.NOT_SHOWN, (difference.attribute,))
    if subject is Subject.OPERATION:
        return side.operation(owner)
    if subject is Subject.SCHEMA:
        return side.schema(owner)
    if subject is not Subject.VALUE:
        return side.parameter(owner, name) if "?" in difference.place else side.field(owner, name)
    return (
        side.text(side.parameter(owner, name), value)
        if "?" in difference.place
        else side.value(owner, name, value)
    )


def judge(difference: Difference, shown: Shown, where: Standing) -> Judged:
    """Return the effect of a difference, and why."""
    is_shown = where.exposure is Exposure.SHOWN
    if difference.kind in (Kind.DEPRECATED, Kind.RESTORED):
        return (WORDS if is_shown else NONE), ""
    if (rule := REQUIRED.get((difference.subject, difference.attribute))) and (
        found := rule(difference, shown, where)
    ):
        return found
    if not is_shown:
        return NONE, ""
    by_kind = RULES.get((difference.subject, difference.kind))
    if by_kind:
        return by_kind(difference, shown, where)
    rule = CHANGED.get((difference.subject, difference.attribute), _unknown)
    return rule(difference, shown, where)


# -- what a service requires


def _required_parameter(difference: Difference, shown: Shown, where: Standing) -> Judged | None:
    is_called = difference.old_owner in shown.before.methods or difference.owner in shown.after.methods
    if not getattr(difference.new, "required", False) or not is_called:
        return None
    if getattr(difference.old, "required", False) or difference.kind is Kind.REMOVED:
        return None
    if where.exposure is Exposure.SHOWN:
        return BREAKING, "calls without it fail from now on"
    return BREAKING, "no method sends it, and the service refuses calls without it: map a parameter to it"


def _required_field(difference: Difference, shown: Shown, where: Standing) -> Judged | None:
    new, old = difference.new, difference.old
    if not getattr(new, "required", False) or getattr(old, "required", False) or new.read_only:
        return None
    is_sent = shown.before.sends(difference.old_owner) or shown.after.sends(difference.owner)
    if difference.kind is Kind.REMOVED or not is_sent:
        return None
    if f"{difference.owner}.{difference.name}" in shown.before.supplied:
        return None
    if where.exposure is Exposure.SHOWN:
        return BREAKING, "requests without it fail from now on"
    return (
        BREAKING,
        "the SDK does not send it, and the service refuses requests without it: map it, or show it",
    )


REQUIRED: dict[tuple[Subject, str], Callable[[Difference, Shown, Standing], Judged | None]] = {
    (Subject.PARAMETER, ""): _required_parameter,
    (Subject.PARAMETER, "required"): _required_parameter,
    (Subject.FIELD, ""): _required_field,
    (Subject.FIELD, "required"): _required_field,
}
"""Rules that hold for what is not shown, too."""


# -- what comes and goes


def _gone(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if difference.subject is Subject.OPERATION:
        return BREAKING, "the method fails on this backend"
    if difference.subject is Subject.PARAMETER:
        return BREAKING, "the service no longer takes it"
    if difference.subject is Subject.SCHEMA:
        return BREAKING, "this backend no longer has the type"
    sent, read = shown.before.sends(difference.old_owner), shown.before.reads(difference.old_owner)
    if sent and not difference.old.read_only:
        return BREAKING, "requests with it are refused on this backend"
    return BREAKING, "code that reads it finds nothing" if read else "it is gone"


def _gone_value(difference: Difference, shown: Shown, where: Standing) -> Judged:
    enum = shown.before.enum_of.get(f"{difference.old_owner}.{difference.name}", "")
    if "?" in difference.place or shown.before.sends(difference.old_owner):
        return BREAKING, "requests with this value are refused"
    if enum and difference.before not in shown.after.enums.get(enum, ()):
        return BREAKING, "the enumeration loses the name"
    return NONE, "the service no longer sends it; the name stays"


def _came(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if _is_supplied(difference, shown):
        schema = shown.before.description.schemas.get(difference.owner)
        known = schema.fields.get(difference.name) if schema else None
        if known and not difference.value and shape(known, {}) != shape(difference.new, {}):
            return _retyped(replace(difference, old=known), shown, where)
        return NONE, SUPPLIED
    return ADDITIVE, ""


def _is_supplied(difference: Difference, shown: Shown) -> bool:
    place = difference.place + (f"={difference.value}" if difference.value else "")
    return place in shown.before.supplied


def _came_message(difference: Difference, shown: Shown, where: Standing) -> Judged:
    fields = getattr(difference.new, "fields", {})
    if fields and all(f"{difference.owner}.{wire}" in shown.before.supplied for wire in fields):
        return NONE, SUPPLIED
    return ADDITIVE, ""


def _renamed(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if difference.subject is Subject.OPERATION:
        return (
            NONE,
            "if it is the same operation, write its new name in `operations`; else the method is lost",
        )
    if difference.subject is Subject.SCHEMA:
        return NONE, "users do not see the names of messages; pair it in `names`"
    effect, why = (
        _gone_value(difference, shown, where)
        if difference.subject is Subject.VALUE
        else _gone(difference, shown, where)
    )
    if difference.subject is Subject.VALUE:
        return effect, why
    name, wire = where.names[0], difference.after
    if not name.startswith("types."):
        return effect, f"it is sent no more unless the row of {name} has its new place"
    keeps = f"fields: {{{name.rpartition('.')[2]}: {{{shown.before.description.backend}: {wire}}}}}"
    return effect, f"the name in Python goes too, unless `{keeps}` of the type keeps it"


RULES: dict[tuple[Subject, Kind], Rule] = {
    **{(subject, Kind.REMOVED): _gone for subject in Subject},
    **{(subject, Kind.ADDED): _came for subject in Subject},
    **{(subject, Kind.RENAMED): _renamed for subject in Subject},
    (Subject.VALUE, Kind.REMOVED): _gone_value,
    (Subject.SCHEMA, Kind.ADDED): _came_message,
}


# -- what changes


def _breaking(why: str) -> Rule:
    return lambda difference, shown, where: (BREAKING, why)


def _nothing(why: str) -> Rule:
    return lambda difference, shown, where: (NONE, why)


def _gained(lost: str, gained: str) -> Rule:
    """Return the rule of an ability: breaking if it is lost, additive if it is gained."""
    return lambda difference, shown, where: (
        (ADDITIVE, gained) if difference.before == "no" else (BREAKING, lost)
    )


def _retyped(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if "?" in difference.place:
        return BREAKING, "the service wants another type"
    use = f"{difference.owner}.{difference.name}"
    before = shown.before.annotation(difference.old, f"{difference.old_owner}.{difference.name}")
    after = shown.after.annotation(difference.new, use)
    if before is None or after is None:
        return BREAKING, "it holds something else"
    if before == after:
        return NONE, f"its type in Python is still {after}"
    text = f"its type in Python was {before} and is {after}"
    if (before.name, after.name, before.shape) == ("int", "float", after.shape):
        return (BREAKING if shown.after.reads(difference.owner) else ADDITIVE), text
    return BREAKING, text


def _required(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if difference.after == "yes":  # and no request holds it, or it is read-only
        return WORDS, "responses always hold it"
    if "?" in difference.place or shown.after.sends(difference.owner):
        return ADDITIVE, "callers may leave it out"
    return WORDS, "responses may lack it"


def _read_only(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if not shown.before.sends(difference.old_owner):
        return NONE, "no request holds it"
    if difference.after == "yes":
        return BREAKING, "callers can no longer set it"
    return ADDITIVE, "callers may set it"


def _write_only(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if not shown.before.reads(difference.old_owner):
        return NONE, "no response holds it"
    return (
        (BREAKING, "responses no longer hold it")
        if difference.after == "yes"
        else (ADDITIVE, "responses hold it")
    )


def _constant(difference: Difference, shown: Shown, where: Standing) -> Judged:
    return BREAKING, "the service takes another constant value"


def _path(difference: Difference, shown: Shown, where: Standing) -> Judged:
    before = shown.before.patterns.get(difference.old_owner, ())
    after = shown.after.patterns.get(difference.owner, ())
    if before and after and before != after:
        return BREAKING, f"resource names were {' or '.join(before)} and are {' or '.join(after)}"
    count = difference.before.count("{"), difference.after.count("{")
    if count[0] < count[1]:
        return BREAKING, "the path has one more variable: fill it in `path`, or map a parameter to it"
    return NONE, "the SDK takes the path from the description"


def _response(difference: Difference, shown: Shown, where: Standing) -> Judged:
    if _is_long_running(difference.new) and not _is_long_running(difference.old):
        return BREAKING, "it becomes a long-running operation: the method has to wait for the result"
    if shown.before.types.get(difference.before) and shown.before.types.get(
        difference.before
    ) == shown.after.types.get(difference.after):
        return NONE, "both messages are the same type"
    return BREAKING, "the method answers something else"


def _is_long_running(operation: Operation) -> bool:
    return operation.response.endswith(("LongrunningOperation", "longrunning.Operation")) or (
        operation.response == "Operation"
    )


def _unknown(difference: Difference, shown: Shown, where: Standing) -> Judged:
    return BREAKING, "no rule for this attribute: look at it, and add one to `effects`"


_PARAMETER_RULES: dict[str, Rule] = {
    "type": _retyped,
    "required": _required,
    "location": _breaking("the service looks for it in another place"),
    "wire": _nothing("users do not see the name in the request"),
    "style": _breaking("the service reads lists of it differently"),
    "reserved": _nothing("the SDK takes the rule from the description"),
}
_FIELD_RULES: dict[str, Rule] = {
    "type": _retyped,
    "required": _required,
    "read_only": _read_only,
    "write_only": _write_only,
    "nullable": _nothing("null and absent are the same in the SDK"),
    "constant": _constant,
}
_OPERATION_RULES: dict[str, Rule] = {
    "method": _nothing("the SDK takes the HTTP method from the description"),
    "path": _path,
    "request": _breaking("the body is another message: compare the rows of the method with it"),
    "response": _response,
    "streaming": _breaking("a stream and a whole response are different methods"),
    "upload": _gained("files can no longer be uploaded", "the service takes uploads"),
    "download": _gained("the service no longer sends bytes", "the service sends bytes"),
    "body": _breaking("the service wants the body in another form"),
    "media": _breaking("the service wants the body in another form"),
    "body_required": _gained("callers may leave the body out", "calls without a body fail"),
    "stream_media": _breaking("the stream has another form"),
    "errors": _nothing("errors are read by their status"),
    "security": _breaking("the service wants other credentials"),
    "server": _breaking("the operation has another address"),
    "encoding": _breaking("the service wants the body in another form"),
    "accept": _breaking("the response has another form"),
    "upload_paths": _breaking("uploads have another address"),
}
_API_RULES: dict[str, Rule] = {
    "host": _breaking("the API has another address: correct it in the settings"),
    "base_path": _breaking("the API has another address: correct it in the settings"),
    "protocol": _breaking("the API has another address: correct it in the settings"),
    "version": _nothing("two versions of the API are compared; the other lines have their differences"),
    "schemes": _breaking("the API takes other credentials"),
    "refused": _nothing("the SDK does not show operations that the reader cannot express"),
}
_PARTS = ((Subject.PARAMETER, _PARAMETER_RULES), (Subject.FIELD, _FIELD_RULES))
CHANGED: dict[tuple[Subject, str], Rule] = {
    (subject, attribute): rule
    for subject, rules in (*_PARTS, (Subject.OPERATION, _OPERATION_RULES), (Subject.API, _API_RULES))
    for attribute, rule in rules.items()
}
