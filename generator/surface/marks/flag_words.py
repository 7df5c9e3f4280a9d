"""The sentences of docstrings that follow from facts, such as "Required." and "Vertex AI only.".

They end the text of a field, a value, a type or a parameter, and follow the first sentence of the text of a method
or resource. A text of `spec/docs` that has such a sentence is refused: it would stay if the fact changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.ir import Api, EnumType, Flags, Method, Resource, Type
from generator.product import Backend

ADVICE = (
    "the docstring has it from the facts: delete it; where the facts lack it, add it to the supplement of the "
    "backend, or give the field `also`, `required` or `use` in spec/surface"
)


class FlagWords:
    """The sentences, with the names of the backends."""

    def __init__(self, backends: Mapping[str, Backend]) -> None:
        self._names = {key: backend.name for key, backend in backends.items()}
        self._in_sentences = {
            key: f"the {backend.name}" if backend.label.startswith("the ") else backend.name
            for key, backend in backends.items()
        }
        names = "|".join(re.escape(backend.name) for backend in backends.values())
        self._pattern = re.compile(
            r"(?:^|(?<=[.;:] ))(?:"
            rf"(?:(?:{names}) only|Required(?: on (?:(?:the )?(?:{names})(?: and )?)+)?)(?=[.;,]|$)"
            r"|Deprecated\b(?! (?!on |by |with )\w))"
        )

    def added(self, doc: str, flags: Flags) -> str:
        """Return a text with the sentences at its end."""
        return " ".join([doc, *self.sentences(flags)]) if doc else doc

    def inserted(self, doc: str, flags: Flags) -> str:
        """Return a text with the sentences after its first one."""
        first = re.match(r"(?:`[^`]*`|[^`])*?[.](?=\s|$)", doc)
        end = first.end() if first else len(doc)
        return self.added(doc[:end], flags) + doc[end:]

    def sentences(self, flags: Flags) -> list[str]:
        found: list[str] = []
        if flags.required:
            found.append(f"Required{self._where(flags, flags.required)}.")
        if flags.deprecated:
            use = f"; use `{flags.use}`" if flags.use else ""
            found.append(f"Deprecated{self._where(flags, flags.deprecated)}{use}.")
        if flags.removed:
            names = " and ".join(self._in_sentences[backend] for backend in flags.removed.on)
            use = f"; use `{flags.removed.use}`" if flags.removed.use else ""
            found.append(f"Deprecated since {flags.removed.since}: removed from {names}{use}.")
        if flags.only:
            found.append(f"{self._names[flags.only]} only.")
        return found

    def _where(self, flags: Flags, backends: Sequence[str]) -> str:
        """Return the backends, if there are others that have the name too."""
        if set(backends) >= set(flags.on):
            return ""
        return f" on {' and '.join(self._in_sentences[backend] for backend in backends)}"

    def written(self, doc: str) -> str:
        """Return the first words of a text that a fact should say; an empty string if there are none."""
        found = self._pattern.search(" ".join(doc.split()))
        return found[0] if found else ""

    # -- all names of the Api

    def applied(self, api: Api) -> Api:
        """Return the Api with the sentences in its texts."""
        return replace(
            api,
            types={name: self._type(item, api.flags) for name, item in api.types.items()},
            enums={name: self._enum(item, api.flags) for name, item in api.enums.items()},
            resources=tuple(self._resource(item, api.flags) for item in api.resources),
        )

    def _type(self, item: Type, flags: Mapping[str, Flags]) -> Type:
        fields = tuple(
            replace(field, doc=self.added(field.doc, flags[f"{item.name}.{field.name}"]))
            for field in item.fields
        )
        return replace(item, doc=self.added(item.doc, flags[item.name]), fields=fields)

    def _enum(self, item: EnumType, flags: Mapping[str, Flags]) -> EnumType:
        docs = {
            value: self.added(doc, flags[f"{item.name}.{value}"]) for value, doc in item.value_docs.items()
        }
        return replace(item, doc=self.added(item.doc, flags[item.name]), value_docs=docs)

    def _resource(self, item: Resource, flags: Mapping[str, Flags]) -> Resource:
        methods = tuple(self._method(method, flags) for method in item.methods)
        return replace(item, doc=self.inserted(item.doc, flags[item.path]), methods=methods)

    def _method(self, item: Method, flags: Mapping[str, Flags]) -> Method:
        path = f"{item.resource}.{item.name}"
        arguments = tuple(
            replace(argument, doc=self.added(argument.doc, flags[f"{path}.{argument.name}"]))
            for argument in item.arguments
        )
        return replace(item, doc=self.inserted(item.doc, flags[path]), arguments=arguments)
