"""The description of the API: valid, complete, and true of what the server answers."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import reduce
from pathlib import Path

import httpx
import pytest

from cop_widgets.domain.commands import BeginGathering, CreateGathering
from cop_widgets.domain.way_commands import GoToStep, OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.limits import Limit
from cop_widgets.server.phones.routes import phone_routes
from tests.server.phones import Phone, served

PLENTY = 1e9
CHECKS = "not_a_server_error,content_type_conformance,response_schema_conformance,status_code_conformance"


@pytest.fixture
def gathering(tmp_path: Path) -> Iterator[Gathering]:
    """One in which a vote goes on."""
    home = open_home(tmp_path)
    made = home.create(CreateGathering("Circle", "2026-11-22"))
    made.do(BeginGathering())
    made.do(GoToStep("propose"))
    made.do(OpenRound("approval", texts=("Listen", "Laugh"), seats=1))
    yield made
    home.close()


@pytest.fixture
def server(tmp_path: Path, gathering: Gathering) -> Iterator[tuple[str, Broker]]:
    """A server that refuses nobody for asking too much."""
    with served(tmp_path) as running:
        limits = running[1].limits
        limits.acts = limits.looks = limits.joins = limits.crowd = limits.personal = Limit(PLENTY, PLENTY)
        limits.photos = limits.photos_each = Limit(PLENTY, PLENTY)
        limits.guessing._wrong = Limit(PLENTY, PLENTY)
        yield running


def test_every_address_is_described(server: tuple[str, Broker]) -> None:
    """Paths and methods are those of the routes."""
    told = httpx.get(f"{server[0]}cop/api/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert told["servers"] == [{"url": "/cop/api"}]
    described = {(method, path) for path, methods in told["paths"].items() for method in methods}
    in_path = {"([^/]{1,60})": "{code}", "([^/]{1,80})": "{name}", "([^/]{1,20})": "{reading}"}
    routed = {
        (method, reduce(lambda path, part: path.replace(*part), in_path.items(), pattern.replace("/cop/api", "")))
        for pattern, handler, _ in phone_routes("/cop", server[1])
        for method in ("get", "post")
        if "[^/]{1,60}" in pattern and method in vars(handler)
    }
    assert described == routed


@pytest.mark.slow
@pytest.mark.parametrize("paths", ["ballot$", "^(?!.*(ballot|events)$)"])
def test_what_schemathesis_finds(server: tuple[str, Broker], gathering: Gathering, tmp_path: Path, paths: str) -> None:
    """Neither a fault of ours, nor an answer that is not described. Ballots go apart: it also tries to leave."""
    ana = Phone(server[0], gathering.code)
    ana.joins(name="Ana")
    ana.close()
    command = [str(Path(sys.executable).with_name("schemathesis")), "run", f"{server[0]}cop/api/openapi.json"]
    command += ["--url", f"{server[0]}cop/api", "--header", f"X-Cop-Device: {ana.secret}"]
    command += ["--checks", CHECKS, "--max-examples", "25", "--phases", "examples,coverage,fuzzing", "--seed", "1"]
    command += [
        "--include-path-regex",
        paths,
        "--no-color",
        "--suppress-health-check",
        "all",
        "--generation-database",
        "none",
    ]
    (tmp_path / "schemathesis.toml").write_text(f'[parameters]\n"path.code" = "{gathering.code}"\n')
    done = subprocess.run(command, capture_output=True, text=True, timeout=250, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert re.search(r"(\d+) generated", done.stdout), done.stdout
