"""Photos sent by phones and shown to the room: who may, what is wrong, and what everybody else notices of it."""

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from cop_widgets.domain.participant_commands import ShutOut
from cop_widgets.live import photos as photos_module
from cop_widgets.live.gathering import Gathering
from cop_widgets.server.phones.broker import Broker
from cop_widgets.server.phones.uploads import Uploads
from cop_widgets.store.photo_worker import MOST_BYTES
from cop_widgets.store.shipped import sample_data
from tests.server.phones import MakePhone, Phone, Settle, refused
from tests.store.pictures import SECRETS, bomb, corners, encoded, quarters, telling
from tests.store.test_photos import UPRIGHT, read

PHOTO = encoded(quarters(), "JPEG")


def sends(phone: Phone, photo: bytes = PHOTO, kind: str = "image/jpeg") -> httpx.Response:
    """A phone sends a picture."""
    return phone.client.post(f"{phone.root}/photo", content=photo, headers={"Content-Type": kind})


def joined(phone: MakePhone, name: str = "Ana") -> Phone:
    """A phone that is in."""
    made = phone()
    made.joins(name=name)
    return made


@pytest.mark.parametrize("kind", ["JPEG", "HEIF"])
def test_a_photo_comes_back_as_pixels(phone: MakePhone, kind: str) -> None:
    """200: its name; by that name anybody with the code gets the picture, without what came along with it."""
    name = sends(joined(phone), telling(kind), f"image/{kind.lower()}").json()["image"]
    shown = phone().get(f"/photo/{name}")
    assert shown.status_code == HTTPStatus.OK
    assert corners(read(shown.content)) == UPRIGHT
    assert [secret for secret in SECRETS if secret in shown.content] == []


def test_a_picture_does_nothing(phone: MakePhone) -> None:
    """Whatever is in it, a browser shows it as a picture, runs nothing, and keeps it for itself."""
    answer = phone().get(f"/photo/{sends(joined(phone)).json()['image']}")
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"] == "inline"
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")


def test_strangers_send_nothing(phone: MakePhone, gathering: Gathering, settle: Settle, tmp_path: Path) -> None:
    """401 for who is not in, 403 for who was sent away, 404 for a wrong code; nothing is kept."""
    ana = joined(phone)
    gathering.do(ShutOut(ana.person))
    settle()
    refused(sends(phone()), 401, "unknown-device")
    refused(sends(ana), 403, "shut-out")
    refused(sends(phone("AAAAAA")), 404, "unknown-gathering")
    assert not (tmp_path / "photos").exists()


def test_from_another_site(phone: MakePhone) -> None:
    """403, to send as to see."""
    ana = joined(phone)
    name = sends(ana).json()["image"]
    ana.client.headers["Origin"] = "http://evil.example"
    refused(sends(ana), 403, "foreign-origin")
    refused(ana.get(f"/photo/{name}"), 403, "foreign-origin")


def test_what_is_no_picture(phone: MakePhone) -> None:
    """415 for another kind of body, and for one that says it is a picture and is none."""
    ana = joined(phone)
    refused(sends(ana, kind="application/json"), 415, "no-picture")
    refused(sends(ana, kind=""), 415, "no-picture")
    refused(sends(ana, b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "image/svg+xml"), 415)
    refused(sends(ana, b""), 415, "photo-unreadable")


def test_too_large(phone: MakePhone) -> None:
    """413 for too many bytes, whether their number is told or not, and for too many pixels."""
    ana = joined(phone)
    assert "at most 12 MB" in refused(sends(ana, bytes(MOST_BYTES + 1)), 413, "too-large")["text"]
    pieces = ana.client.post(
        f"{ana.root}/photo", content=iter([bytes(1_000_000)] * 13), headers={"Content-Type": "image/jpeg"}
    )
    refused(pieces, 413, "too-large")
    refused(sends(ana, bomb(), "image/png"), 413, "photo-too-large")


def test_names_lead_nowhere_else(phone: MakePhone, tmp_path: Path) -> None:
    """404 for what is not there, in other gatherings, beside the photos, or in the package."""
    ana = joined(phone)
    name = sends(ana).json()["image"]
    (tmp_path / "photos" / "secret.jpg").write_bytes(b"x")
    wrong = ("0" * 32 + ".jpg", name[:-4], f"{name}.tmp", "..%2fsecret.jpg", "..%2f..%2flog.db", "deck-nothing.svg")
    for one in (*wrong, "deck-..%2froster.svg", "roster.csv", "%00.jpg"):
        refused(ana.get(f"/photo/{one}"), 404)
    refused(phone("AAAAAA").get(f"/photo/{name}"), 404)


def test_pictures_of_the_deck(phone: MakePhone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """They come with the package, and as they are SVG, may do least of all."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "deck-gate.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    monkeypatch.setattr("cop_widgets.server.phones.photos.sample_data", lambda: tmp_path)
    answer = phone().get("/photo/deck-gate.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    policy = answer.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "script" not in policy
    refused(phone().get("/photo/deck-fence.svg"), 404)


def test_all_pictures_of_our_deck(phone: MakePhone) -> None:
    """Each is found by its name, and holds neither a script nor anything from elsewhere."""
    names = sorted(path.name for path in (sample_data() / "images").iterdir())
    assert names
    for name in names:
        answer = phone().get(f"/photo/{name}")
        assert answer.status_code == HTTPStatus.OK, name
        text = answer.text.replace("http://www.w3.org/2000/svg", "")
        assert [one for one in ("<script", "http", "href", "onload", "<foreignObject") if one in text] == [], name


@pytest.mark.usefixtures("timeless")
def test_one_device_is_limited_and_others_are_not(phone: MakePhone) -> None:
    """429 with a time to wait; the room shares one address, so nobody else notices, and hands go on."""
    ana, ben = joined(phone), joined(phone, "Ben")
    answers = [sends(ana, b"x").status_code for _ in range(8)]
    assert HTTPStatus.TOO_MANY_REQUESTS in answers
    assert sends(ben).status_code == HTTPStatus.OK
    assert ana.does("raise_hand").status_code == HTTPStatus.OK


@pytest.mark.usefixtures("timeless")
def test_nor_by_many_devices(phone: MakePhone) -> None:
    """Nobody has more tries by bringing a second and a third device."""
    ana = phone()
    personal = ana.joins(name="Ana")["personal"]
    tried = [sends(ana, b"x").status_code for _ in range(6)]
    for _ in range(4):
        device = phone()
        assert device.post("/link", {"personal": personal}).status_code == HTTPStatus.OK
        tried += [sends(device, b"x").status_code for _ in range(6)]
    assert tried.count(HTTPStatus.UNSUPPORTED_MEDIA_TYPE) == 20
    assert sends(joined(phone, "Ben"), b"x").status_code == HTTPStatus.UNSUPPORTED_MEDIA_TYPE


def test_a_gathering_has_so_many(phone: MakePhone, monkeypatch: pytest.MonkeyPatch) -> None:
    """409 says so."""
    monkeypatch.setattr(photos_module, "MOST", 1)
    ana = joined(phone)
    assert sends(ana).status_code == HTTPStatus.OK
    assert "takes no more" in refused(sends(ana), 409, "photo-refused")["text"]


def test_a_full_disk(phone: MakePhone, monkeypatch: pytest.MonkeyPatch) -> None:
    """507 in plain words; everything else goes on."""
    ana = joined(phone)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("cop_widgets.store.photo_files.os.fsync", full)
        assert "Everything else goes on" in refused(sends(ana), 507, "photos-full")["text"]
    assert ana.does("raise_hand").status_code == HTTPStatus.OK
    assert sends(ana).status_code == HTTPStatus.OK


def test_no_room_for_more(phone: MakePhone, server: tuple[str, Broker]) -> None:
    """429 when very many are on their way at once; when they are through there is room again."""
    ana = joined(phone)
    server[1].uploads = Uploads(most=len(PHOTO) - 1)
    refused(sends(ana), 429, "too-many")
    server[1].uploads = Uploads(most=len(PHOTO))
    for _ in range(2):
        assert sends(ana).status_code == HTTPStatus.OK


def test_room_is_given_back(phone: MakePhone, server: tuple[str, Broker]) -> None:
    """By photos that were kept, refused, too large, or broken off."""
    server[1].limits.photos._rate = 1e9
    ana = joined(phone)
    uploads = server[1].uploads
    before = uploads._left
    sends(ana)
    sends(ana, b"x")
    sends(ana, bytes(MOST_BYTES + 1))
    sends(phone())

    def breaks_off():  # type: ignore[no-untyped-def]
        yield bytes(100_000)
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        ana.client.post(f"{ana.root}/photo", content=breaks_off(), headers={"Content-Type": "image/jpeg"})
    assert ana.get("/here").status_code == HTTPStatus.NO_CONTENT
    assert uploads._left == before


def test_hands_do_not_wait_for_photos(phone: MakePhone, server: tuple[str, Broker]) -> None:
    """While twenty photos are opened, a hand goes up at once."""
    phones = [joined(phone, f"Person {n}") for n in range(20)]
    with ThreadPoolExecutor(20) as pool:
        sent = [pool.submit(sends, one) for one in phones[1:]]
        hands = [phones[0].does(kind) for kind in ("raise_hand", "lower_hand") * 3]
        waiting = sum(not one.done() for one in sent)
        answers = [one.result() for one in sent]
    assert waiting, "all photos were through before the hands"
    assert {one.status_code for one in (*hands, *answers)} == {HTTPStatus.OK}
    assert max(one.elapsed.total_seconds() for one in hands) < min(5.0, max(a.elapsed.total_seconds() for a in answers))


def test_who_may_send_is_asked_first(
    server: tuple[str, Broker], phone: MakePhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a stranger's photo not one byte is kept in memory."""
    taken: list[int] = []

    def take(number: int) -> bool:
        taken.append(number)
        return True

    monkeypatch.setattr(server[1].uploads, "take", take)
    refused(sends(phone(), bytes(1_000_000)), 401)
    assert taken == []
    assert sends(joined(phone)).status_code == HTTPStatus.OK
    assert sum(taken) == len(PHOTO)
