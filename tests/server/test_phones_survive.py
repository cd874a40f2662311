"""`kill -9` of the server while people vote and answer: nothing acknowledged is lost or counts twice; all come back."""

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from cop_widgets.domain.commands import BeginGathering, CreateGathering
from cop_widgets.domain.prompt_commands import ClosePrompt, ShowPrompt
from cop_widgets.domain.prompt_events import PromptContent
from cop_widgets.domain.voting.ballots import Approval
from cop_widgets.domain.way_commands import CloseRound, OpenRound
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import open_home
from tests.conftest import unused_port
from tests.server.phones import secret

pytestmark = pytest.mark.server
CLIENTS, ROUNDS, BACK_WITHIN_S = 50, 10, 3.0
OPTIONS = ("Listen", "Laugh", "Begin on time")

SERVER = """
import asyncio, sys
from tornado.httpserver import HTTPServer
from tornado.web import Application
from cop_widgets.live.home import open_home
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.routes import phone_routes

async def main():
    broker = Broker("/", lambda: open_home(sys.argv[1]), public="")
    await broker.start()
    HTTPServer(Application(phone_routes("/cop", broker))).listen(int(sys.argv[2]), "127.0.0.1")
    print("listening", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


class Server:
    """A server that can be killed and started again on the same port and folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, unused_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.start()

    def start(self) -> None:
        """Start; comes back when it listens."""
        command = [sys.executable, "-c", SERVER, str(self.folder), str(self.port)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=dict(os.environ)
        )
        assert self.process.stdout
        assert self.process.stdout.readline() == b"listening\n"

    def kill(self) -> None:
        """`kill -9`."""
        self.process.kill()
        self.process.wait(timeout=20)
        assert self.process.stdout
        self.process.stdout.close()


@pytest.fixture
def gathering(tmp_path: Path) -> Iterator[Gathering]:
    """The facilitator's copy, in this process."""
    home = open_home(tmp_path)
    made = home.create(CreateGathering("Circle", "2026-11-22"))
    made.do(BeginGathering())
    yield made
    home.close()


@pytest.fixture
def server(tmp_path: Path, gathering: Gathering) -> Iterator[Server]:
    """It runs in a process of its own."""
    running = Server(tmp_path)
    yield running
    running.kill()


async def until_answered(ask: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
    """Send again what was not answered, as phones do."""
    while True:
        try:
            answer = await ask()
            if answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
                return answer
        except httpx.TransportError:
            pass
        await asyncio.sleep(0.05)


class Voter:
    """A phone that votes."""

    def __init__(self, http: httpx.AsyncClient, root: str, number: int) -> None:
        self.http, self.root, self.number = http, root, number
        self.headers = {"X-Cop-Device": secret()}
        self.person = ""
        self.turn = 0

    async def joins(self) -> None:
        """Come in."""
        body = {"id": f"join-{self.number:04d}", "name": f"Person {self.number}"}
        answer = await until_answered(lambda: self.http.post(self.root + "/join", json=body, headers=self.headers))
        self.person = answer.json()["person"]

    def choice(self, round_: int) -> tuple[str, ...]:
        """What they choose in a round."""
        return tuple(f"o{1 + option:03d}" for option in range(3) if (self.number * 7 + round_) >> option & 1)

    async def votes(self, round_: str, approves: tuple[str, ...]) -> None:
        """Vote until it is acknowledged."""
        self.turn += 1
        ballot = {"kind": "approval", "approves": approves}
        body = {"id": f"vote-{round_}-{self.turn}", "round": round_, "turn": self.turn, "ballot": ballot}
        answer = await until_answered(lambda: self.http.post(self.root + "/ballot", json=body, headers=self.headers))
        assert answer.status_code == HTTPStatus.OK, answer.text

    async def responds(self, prompt: str, text: str) -> None:
        """Answer a prompt until it is acknowledged."""
        command = {"kind": "give_response", "prompt": prompt, "text": text}
        body = {"id": f"answer-{prompt}", "command": command}
        answer = await until_answered(lambda: self.http.post(self.root + "/do", json=body, headers=self.headers))
        assert answer.status_code == HTTPStatus.OK, answer.text

    async def comes_back(self) -> None:
        """See the same self again."""
        answer = await until_answered(lambda: self.http.get(self.root + "/screens", headers=self.headers))
        assert answer.json()["me"]["person"] == self.person


async def one_round(server: Server, gathering: Gathering, voters: list[Voter], number: int) -> float:
    """Everybody votes, half of them twice, and the server is killed in between; seconds until all are back."""
    gathering.do(OpenRound("approval", texts=OPTIONS, seats=1))
    going = gathering.state.way.open_round()
    assert going is not None
    acknowledged: list[Voter] = []
    enough = asyncio.Event()

    async def vote(voter: Voter) -> None:
        if voter.number % 2:
            await voter.votes(going.round, ())
        await voter.votes(going.round, voter.choice(number))
        acknowledged.append(voter)
        if len(acknowledged) > number * 4:
            enough.set()

    voting = [asyncio.create_task(vote(voter)) for voter in voters]
    await enough.wait()
    server.kill()
    await asyncio.to_thread(server.start)
    began = time.monotonic()
    await asyncio.gather(*(voter.comes_back() for voter in voters))
    back = time.monotonic() - began
    await asyncio.gather(*voting)
    gathering.do(CloseRound(going.round))
    closed = gathering.state.way.find_round(going.round)
    assert closed is not None
    assert set(closed.answered) == {voter.person for voter in voters}
    found = Counter(ballot.approves for ballot in closed.ballots if isinstance(ballot, Approval))
    assert found == Counter(voter.choice(number) for voter in voters)
    return back


async def one_prompt(server: Server, gathering: Gathering, voters: list[Voter], *, named: bool) -> None:
    """Everybody answers, and the server is killed in between; each answer is there once, and nobody is left out."""
    gathering.do(ShowPrompt(content=PromptContent("question", "What did you notice?"), form="text", named=named))
    prompt = gathering.state.prompts.shown
    some = asyncio.Event()

    async def respond(voter: Voter) -> None:
        await voter.responds(prompt, f"Light {voter.number}")
        if voter.number % 7 == 0:
            some.set()

    answering = [asyncio.create_task(respond(voter)) for voter in voters]
    await some.wait()
    server.kill()
    await asyncio.to_thread(server.start)
    await asyncio.gather(*answering)
    gathering.do(ClosePrompt())
    answers = gathering.state.prompts.answers(prompt)
    assert sorted(one.text for one in answers) == sorted(f"Light {voter.number}" for voter in voters)
    people = {voter.person for voter in voters}
    shown = gathering.state.prompts.find(prompt)
    assert shown is not None
    assert shown.showing is not None
    assert {one.person for one in answers} == (people if named else {""})
    assert set(shown.showing.heard) == (set() if named else people)


@pytest.mark.slow
def test_killed_while_fifty_answer(server: Server, gathering: Gathering) -> None:
    """With names and without: each acknowledged answer is kept once, and who was heard is known."""

    async def story() -> None:
        limits = httpx.Limits(max_connections=CLIENTS)
        async with httpx.AsyncClient(timeout=20, limits=limits) as http:
            voters = [Voter(http, f"{server.address}cop/api/{gathering.code}", n) for n in range(CLIENTS)]
            await asyncio.gather(*(voter.joins() for voter in voters))
            for named in (True, False, False):
                await one_prompt(server, gathering, voters, named=named)

    # In a thread of its own: a browser driven earlier by the same test process leaves its loop in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(story())).result()


@pytest.mark.slow
def test_killed_while_fifty_vote(server: Server, gathering: Gathering) -> None:
    """Ten rounds, each with a kill: each vote counts once, and all are back as who they were within three seconds."""

    async def story() -> list[float]:
        limits = httpx.Limits(max_connections=CLIENTS)
        async with httpx.AsyncClient(timeout=20, limits=limits) as http:
            voters = [Voter(http, f"{server.address}cop/api/{gathering.code}", n) for n in range(CLIENTS)]
            await asyncio.gather(*(voter.joins() for voter in voters))
            assert len({voter.person for voter in voters}) == CLIENTS
            return [await one_round(server, gathering, voters, number) for number in range(ROUNDS)]

    # In a thread of its own: a browser driven earlier by the same test process leaves its loop in this one.
    with ThreadPoolExecutor(1) as thread:
        backs = thread.submit(lambda: asyncio.run(story())).result()
    assert len(gathering.state.participants.devices) == CLIENTS
    assert max(backs) < BACK_WITHIN_S, backs
