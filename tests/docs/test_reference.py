"""Everything has its entry in the reference, by the name that people would look for.

What there is comes from the program; what is written comes from the built pages.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import click
import msgspec
import pytest

import cop_widgets
from cop_widgets.cli.main import cop
from cop_widgets.domain import agendas, balance, decks, evenness, rosters
from cop_widgets.domain.commands import Command
from cop_widgets.domain.events import Event
from cop_widgets.domain.outcomes import TABLES
from cop_widgets.domain.roster_columns import WELCOME
from cop_widgets.domain.schema import SCREENS
from cop_widgets.domain.voting import RULES, TIE_BREAKS, Ballot
from cop_widgets.live.demo.asked import Ask, DemoState
from cop_widgets.server.app import CopApp
from cop_widgets.server.kernels import CopKernelManager
from cop_widgets.server.phones.description import OPERATIONS
from cop_widgets.store.shipped import notebooks
from tests.docs.site import Page, Site

pytestmark = pytest.mark.xdist_group("docs")

PACKAGE = Path(cop_widgets.__file__).parent
_EXAMPLE = {"code": "K7PQ4M", "name": "photo.webp", "reading": "r00001", "file": "page.js", "edition": "0123456789ab"}


def missing(page: Page, wanted: dict[str, str]) -> list[str]:
    """Anchors that are not there, or at which something else stands than the name looked for."""
    return [anchor for anchor, name in wanted.items() if page.anchors.get(anchor) != name]


def hyphened(*words: str) -> str:
    """An anchor as they are written here."""
    return "-".join(word.replace("_", "-").lower() for word in words)


def test_all_that_can_be_imported(site: Site) -> None:
    """Each name of `cop_widgets` stands with its signature, each widget under its own heading."""
    entries = {*site.reference("widgets").anchors, *site.reference("python").anchors}
    names = [name for name in cop_widgets.__all__ if name != "__version__"]
    widgets = [name for name in names if name[0].isupper()]

    assert [name for name in names if f"cop_widgets.{name}" not in entries] == []
    assert len(widgets) >= 20
    assert [name for name in widgets if f"widget-{name.lower()}" not in entries] == []


def test_messages_of_widgets(site: Site) -> None:
    """Each message that a widget answers and others do not stands with it."""
    from cop_widgets.widgets.view import GatheringView, View

    common = {name for name in (*dir(View), *dir(GatheringView)) if name.startswith("on_")}
    widgets = [getattr(cop_widgets, name) for name in cop_widgets.__all__ if name[0].isupper()]
    wanted = {
        hyphened("message", one.__name__, name.removeprefix("on_")): name.removeprefix("on_")
        for one in widgets
        if issubclass(one, View)
        for name in dir(one)
        if name.startswith("on_") and name not in common and _is_ours(one, name)
    }

    assert len(wanted) > 10
    assert missing(site.reference("widgets"), wanted) == []


def _is_ours(widget: type, name: str) -> bool:
    return str(getattr(getattr(widget, name), "__module__", "")).startswith("cop_widgets")


def _commands() -> Iterator[tuple[str, click.Command]]:
    yield "cop", cop
    for name, command in cop.commands.items():
        yield f"cop-{name}", command


def test_the_command_line(site: Site) -> None:
    """Each verb has a heading, each option and argument a line."""
    page = site.reference("cli")
    for name, command in _commands():
        wanted = {}
        for one in command.get_params(click.Context(command)):
            assert one.name
            shown = one.opts[-1] if isinstance(one, click.Option) else one.human_readable_name
            wanted[hyphened("cli", name, shown.lstrip("-"))] = shown
        assert f"cli-{name}" in page.anchors
        assert missing(page, wanted) == []


def test_examples_of_the_command_line_could_run() -> None:
    """An example names options that its command has."""
    for _, command in _commands():
        known = {opt for one in command.params for opt in (*one.opts, *one.secondary_opts)}
        for line in re.findall(r"^\s+cop .*", command.epilog or "", re.MULTILINE):
            verb = cop.commands.get(line.split()[1]) if len(line.split()) > 1 else None
            own = {opt for one in (verb or command).params for opt in (*one.opts, *one.secondary_opts)}
            assert set(re.findall(r"--[a-z-]+", line)) <= own | known, line


@pytest.mark.parametrize(("what", "union"), [("event", Event), ("command", Command)])
def test_events_and_commands(site: Site, what: str, union: Any) -> None:
    """Each stands under its kind, with all its fields and what its docstring says."""
    page = site.reference(f"{what}s")
    for shape in get_args(union):
        kind: str = shape.__struct_config__.tag
        fields = {hyphened(what, kind, one.name): one.name for one in msgspec.structs.fields(shape)}
        assert hyphened(what, kind) in page.anchors
        assert missing(page, fields) == []
        assert _plain(shape.__doc__) in page.said


def test_every_event_says_what_leads_to_it(site: Site) -> None:
    """Nothing is written without a command, so each event names one."""
    said = site.reference("events").said
    assert said.count("Can follow from") == len(get_args(Event))
    assert "Can follow from ." not in said


def test_screens(site: Site) -> None:
    """Each screen stands with its fields."""
    page = site.reference("screens")
    for shape in SCREENS:
        assert f"shape-{shape.__name__.lower()}" in page.anchors
        fields = {hyphened("shape", shape.__name__, one.encode_name): one.encode_name for one in _fields(shape)}
        assert missing(page, fields) == []


def _fields(shape: Any) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(shape)


def test_columns_that_come_out(site: Site) -> None:
    """Each file of outcomes has a heading, each column a line with its meaning."""
    page = site.reference("csv-out")
    for table in TABLES:
        assert hyphened("csv", table.name) in page.anchors
        assert missing(page, {hyphened("csv", table.name, one.name): one.name for one in table.columns}) == []
        assert [one.name for one in table.columns if _plain(one.description) not in page.said] == []


def test_columns_that_go_in(site: Site) -> None:
    """Each column of a table that can be read has a line."""
    page = site.reference("csv-in")
    read = {
        "roster": ["name", "role", *(spelt[0] for spelt in WELCOME.values())],
        "presence": list(rosters._PRESENCE),
        "agenda": [spelt[0] for spelt in agendas.COLUMNS.values()],
        "deck": [spelt[0] for spelt in decks.COLUMNS.values()],
        "meeting": ["speaker", "start_s", "end_s"],
    }
    for kind, columns in read.items():
        assert missing(page, {hyphened("in", kind, one).replace(" ", "-"): one for one in columns}) == []


def test_addresses(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each route of the extension is one that a written address leads to."""
    monkeypatch.setenv("COP_OWN", "1")
    app = CopApp(demo=False)
    app.settings = {"server_root_dir": str(notebooks()), "base_url": "/"}
    app.initialize_settings()
    app.initialize_handlers()
    written = [said.removeprefix("GET ").removeprefix("POST ") for said in site.reference("http").codes]
    addresses = [_filled(said) for said in written if said.startswith("/cop")]
    reached = {_first(app.handlers, address) for address in addresses}

    assert len(addresses) > 25
    # Voilà's and JupyterLab's own files come by an address that changes with them: one line stands for both.
    assert [route[0] for route in app.handlers if route[0] not in reached and "/front/" not in route[0]] == []
    assert any("/cop/front/" in said for said in written)


def _filled(address: str) -> str:
    said = re.sub(r"\{(\w+)\}", lambda name: _EXAMPLE.get(name[1], "voila"), address)
    return said.replace("…", "no/such-page")


def _first(handlers: Any, address: str) -> str | None:
    return next((route[0] for route in handlers if re.fullmatch(route[0], address)), None)


def test_the_api_of_phones(site: Site) -> None:
    """Each operation has a heading, and says what is sent and what its answers mean."""
    page = site.reference("http")
    for operation in OPERATIONS:
        assert f"{operation.method.upper()} /cop/api{operation.path}" in page.codes
        assert _plain(operation.says) in page.said


def test_steering_the_demo(site: Site) -> None:
    """Each thing that can be asked of the demo stands as it is sent, and all that it says of itself is explained."""
    page = site.reference("http")
    fields = {hyphened("demo", one.name): one.name for one in msgspec.structs.fields(DemoState)}

    assert [one for one in get_args(Ask) if f'{{"do":"{one.__struct_config__.tag}"' not in " ".join(page.codes)] == []
    assert missing(page, fields) == []


def test_settings(site: Site) -> None:
    """Each option of the extension and each environment variable that the code knows is explained."""
    page = site.reference("configuration")
    for owner in (CopApp, CopKernelManager):
        names = [f"{owner.__name__}.{name}" for name in owner.class_own_traits(config=True)]
        assert missing(page, {hyphened("option", name.replace(".", "-")): name for name in names}) == []
    sources = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    variables = set(re.findall(r"\bCOP_[A-Z_]+\b", sources))

    assert "COP_HOME" in variables
    assert missing(page, {hyphened("env", name): name for name in variables}) == []


def test_keys(site: Site) -> None:
    """Each key of the board's help is explained."""
    source = (PACKAGE / "web" / "src" / "lib" / "board_keys.ts").read_text("utf-8")
    does = re.findall(r'^  \["[^"]+", "([^"]+)"\]', source, re.MULTILINE)

    assert len(does) > 10
    assert [one for one in does if _plain(one) not in site.reference("keys").said] == []


def test_rules_and_their_sources(site: Site) -> None:
    """Each rule, each way to break a tie and each kind of ballot stands by its name, in its own words."""
    page = site.reference("voting")
    for rule in RULES.values():
        assert hyphened("rule", rule.name) in page.anchors
        assert rule.says in page.said
    assert missing(page, {hyphened("tie-break", name): name for name in TIE_BREAKS}) == []
    assert [one for one in get_args(Ballot) if f"ballot-{one.__struct_config__.tag}" not in page.anchors] == []
    for source in ("Thiele 1895", "Peters and Skowron", "Borda 1784"):
        assert source in page.said


def test_formulas_and_their_sources(site: Site) -> None:
    """Each formula stands with its signature and where it comes from."""
    page = site.reference("balance")
    for module, name in ((evenness, "evenness"), (balance, "balance")):
        own = [one for one in vars(module).values() if getattr(one, "__module__", "") == module.__name__]
        functions = [one.__name__ for one in own if hasattr(one, "__code__") and not one.__name__.startswith("_")]
        assert len(functions) > 5
        assert [one for one in functions if f"{name}.{one}" not in page.anchors] == []
    for source in (
        "Gini 1912",
        "Shannon 1948",
        "Pielou 1966",
        "Hill, Ecology 54, 1973",
        "Sacks, Schegloff and Jefferson",
    ):
        assert source in page.said


def _plain(text: str | None) -> str:
    """Text as it reads on a page: without marks for code, on one line, to the end of its first sentence."""
    return " ".join((text or "").replace("`", "").split()).split(". ")[0]
