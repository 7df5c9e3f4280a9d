"""Each line of a template is held: a dropped line, a swapped name or a lost keyword changes a golden file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.rendering import render, types_module

from ..conftest import Tiny
from .changes import Break, Rendered, outcome

pytestmark = pytest.mark.long

Change = tuple[str, str, str]
"""What stands in the template, what takes its place, and a file in which that is seen."""

API = "google/_genai_api/"
CLIENT, ASYNC = f"{API}resources/client.py", f"{API}resources/aio/client.py"
MODELS, ASYNC_MODELS = f"{API}resources/models.py", f"{API}resources/aio/models.py"
TALKS, PAGERS, ASYNC_PAGERS = (f"{API}resources/{name}.py" for name in ("talks", "pagers", "aio/pagers"))
TABLES, NESTED, RESPONSES = (f"{API}methods/{name}.py" for name in ("models", "nested", "responses"))
TYPES = f"{API}types/"
INIT, INDEX, UNIONS, SERVICE = (
    f"{TYPES}__init__.py",
    f"{TYPES}index.py",
    f"{TYPES}unions.py",
    f"{API}service/",
)
CONTENT, DICTS = f"{TYPES}content/tree.py", f"{TYPES}dicts/content/tree.py"
ALL_DICTS = f"{TYPES}dicts/"
PAGE = "SURFACE.md"

TEMPLATES: dict[str, list[Change]] = {
    "chats.py.jinja": [
        ('    _place = "', '    _places = "', TALKS),
        ("methods.{{ stream }}", "methods.{{ whole }}", TALKS),
        (", config: Optional[{{ config }}] = None) -> {{ returns }}", ") -> {{ returns }}", TALKS),
        (
            "return {{ mode.awaits }}self._driver.run",
            "return self._driver.run",
            f"{API}resources/aio/talks.py",
        ),
        ("        *,\n", "", TALKS),
    ],
    "client.py.jinja": [
        ("    @once\n", "", CLIENT),
        ("def {{ resource.name }}(self)", "def {{ resource.class_name }}(self)", ASYNC),
        ("class {{ mode.prefix }}Client", "class Client", ASYNC),
        ("return self._connected(", "self._connected(", CLIENT),
    ],
    "datamodel/Enum.jinja2": [
        ("    {{ field.name }} = {{ field.default }}\n", "", CONTENT),
        ("(OpenEnum)", "(Enum)", CONTENT),
        ("(docs or {}).get(field.name)", "false", CONTENT),
    ],
    "datamodel/TypeAliasType.jinja2": [
        ("{{ class_name }} = ", "", ALL_DICTS),
        ("{{ class_name }}", "{{ fields[0].name }}", ALL_DICTS),
        ("fields[0].type_hint", "fields[0].name", ALL_DICTS),
    ],
    "datamodel/pydantic_v2/BaseModel.jinja2": [
        (", total=False", "", DICTS),
        ("(annotations or {}).get(field.name) or ", "", CONTENT),
        ('(defaults or {}).get(field.name) or "None"', '"None"', CONTENT),
        ("class {{ class_name }}({{ base_class }}", "class {{ class_name }}(object", CONTENT),
    ],
    "nested.py.jinja": [
        ("        refused={{ table.refused }},\n", "", NESTED),
        ("moved={{ table.moved }}", "moved={{ table.nested }}", NESTED),
        ("nested={{ table.nested }},", "{{ table.nested }},", NESTED),
        ("{{ backend | upper }}{{ ", "GEMINI{{ ", NESTED),
    ],
    "methods.py.jinja": [
        ("            creates=True,\n", "", TABLES),
        ("    tables=NESTED,\n", "", TABLES),
        ('suffix="{{ binding.suffix }}"', 'suffix="{{ binding.http }}"', TABLES),
        ("refused={{ binding.refused }},", "{{ binding.refused }},", TABLES),
        ('returns="{{ method.returns_path }}"', 'returns="{{ method.config_path }}"', TABLES),
        ("                ResponseStep(responses.{{ step }}),\n", "", TABLES),
        ("required={{ method.required }},", "", TABLES),
        ("constants={{ binding.constants }},", "", TABLES),
        ("rows={{ binding.shared }},", "", TABLES),
    ],
    "package_init.py.jinja": [
        ("# {{ header }}\n", "", f"{API}__init__.py"),
        ("{{ doc }}", "{{ header }}", f"{API}methods/__init__.py"),
        ('"""{{ doc }}"""\n', "", f"{API}resources/aio/__init__.py"),
    ],
    "pagers.py.jinja": [
        ("        self._page = page\n", "", PAGERS),
        ("page = {{ mode.awaits }}self", "page = self", ASYNC_PAGERS),
        ("return self._page.items", "return self._page.response", PAGERS),
        ("yield from page.items", "yield page.items", PAGERS),
        ("__{{ mode.iter }}__", "__iter__", ASYNC_PAGERS),
    ],
    "resource.py.jinja": [
        ('    _place = "', '    _places = "', MODELS),
        ("return {{ mode.awaits }}self._driver", "return self._driver", ASYNC_MODELS),
        ("self._driver.{{ method.verb }}(", "self._driver.run(", MODELS),
        ("observed_flow({{ method.flow_path }}, ", "{{ method.flow_path }}(", MODELS),
        (', config, {{ method.values }}, "', ', {{ method.values }}, "', MODELS),
        ("    @overload\n", "", MODELS),
        ("    @once\n", "", MODELS),
        (
            "{{ mode.package }}.{{ child.name }} import {{ child.class_name }}\n\n",
            "{{ child }}\n\n",
            ASYNC_MODELS,
        ),
        ("return {{ child.class_name }}(", "{{ child.class_name }}(", MODELS),
        ("class {{ mode.prefix }}{{", "class {{", ASYNC_MODELS),
    ],
    "responses.py.jinja": [
        ("        ResponseRow({{ row }}),\n", "", RESPONSES),
        ('"drop", "needs"', '"drop"', RESPONSES),
        ("{{ key }}={{ table[key] }}", "{{ table[key] }}", RESPONSES),
    ],
    "service_init.py.jinja": [
        ('    source = resources.files(__name__).joinpath(f"{backend}.json")\n', "", SERVICE),
        ("{backend}.json", "gemini.json", SERVICE),
        ("return cast", "cast", SERVICE),
    ],
    "surface.md.jinja": [
        (
            "{% for backend in backends %} {{ row[backend] }} |{% endfor %}\n{%- endfor %}\n\nEach",
            "\n{%- endfor %}\n\nEach",
            PAGE,
        ),
        ("`client.{{ row.name }}`", "`{{ row.name }}`", PAGE),
        ("`{{ row.config }}` | `{{ row.returns }}`", "`{{ row.returns }}` | `{{ row.config }}`", PAGE),
    ],
    "types_index.py.jinja": [
        ('    "{{ module }}": (\n', "    (\n", INDEX),
        ("{{ names | join", "{{ module | join", INDEX),
        ("quoted.items()", "quoted.items() if false", INDEX),
    ],
    "types_init.py.jinja": [
        ("    globals()[name] = value\n", "", INIT),
        ("import_module(f", "__import__(f", INIT),
        ("    return __all__\n", "", INIT),
        (" import *\n", " import Any\n", INIT),
    ],
    "unions.py.jinja": [
        ("    {{ union.name }} = {{ union.expression }}\n", "", UNIONS),
        ("{{ union.name }} = Any", "{{ union.name }} = {{ union.expression }}", UNIONS),
        ("if TYPE_CHECKING:\n", "if True:\n", UNIONS),
    ],
}
ROWS = [
    pytest.param(template, change, id=f"{template}: {change[0].strip()[:40]}")
    for template, changes in TEMPLATES.items()
    for change in changes
]


def changed(folder: Path, template: str, change: Change) -> Break:
    """Render with a copy of the templates in which one has this change."""

    def mutate(_: Tiny, patch: pytest.MonkeyPatch) -> None:
        copy = folder / "templates"
        shutil.copytree(render.TEMPLATES, copy)
        text = (copy / template).read_text(encoding="utf-8")
        assert change[0] in text, f"{template} has no {change[0]!r}"
        (copy / template).write_text(text.replace(*change[:2]), encoding="utf-8")
        patch.setattr(render, "TEMPLATES", copy)
        patch.setattr(types_module, "TEMPLATES", copy / "datamodel")

    return mutate


@pytest.mark.parametrize(("template", "change"), ROWS)
def test_a_change_of_a_template_is_shown(
    tiny: Tiny,
    monkeypatch: pytest.MonkeyPatch,
    fresh: Rendered,
    tmp_path: Path,
    template: str,
    change: Change,
) -> None:
    shown = outcome(tiny, monkeypatch, fresh, changed(tmp_path, template, change))

    assert any(name.startswith(change[2]) for name in shown.split("\n"))


def test_each_template_is_changed_in_three_ways() -> None:
    templates = {path.relative_to(render.TEMPLATES).as_posix() for path in render.TEMPLATES.rglob("*.jinja*")}

    assert set(TEMPLATES) == templates
    assert all(len(changes) >= 3 for changes in TEMPLATES.values())
