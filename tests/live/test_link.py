"""The address to join by."""

import ipaddress
import re

import pytest

from cop_widgets.domain.errors import InputFaults
from cop_widgets.live.link import addresses, checked_url, join_address, public_url, qr_svg


@pytest.mark.parametrize("base", ["http://192.168.1.5:8866/", "http://192.168.1.5:8866"])
def test_the_address_to_join_by(base: str) -> None:
    """With or without a slash between."""
    assert join_address(base, "K7PQ4M") == "http://192.168.1.5:8866/cop/K7PQ4M"


def test_addresses_lead_outside() -> None:
    """Neither this computer's own circle nor the same one twice."""
    found = addresses()
    assert len(set(found)) == len(found)
    assert not any(ipaddress.ip_address(one).is_loopback for one in found)


def test_a_qr_code_fills_its_place() -> None:
    """It has a view box and no size of its own, with the quiet zone of four modules."""
    drawn = qr_svg("http://192.168.1.5:8866/cop/K7PQ4M")
    size = re.search(r'viewBox="0 0 (\d+) \1"', drawn)
    assert size
    assert (int(size[1]) - 8 - 17) % 4 == 0
    assert "width=" not in drawn
    assert "<script" not in drawn


def test_the_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was set comes before what a hub says; nothing is right too."""
    monkeypatch.delenv("COP_PUBLIC_URL", raising=False)
    monkeypatch.delenv("JUPYTERHUB_PUBLIC_URL", raising=False)
    assert public_url() == ""
    monkeypatch.setenv("JUPYTERHUB_PUBLIC_URL", "https://hub.example.org/user/mele")
    assert public_url() == "https://hub.example.org/user/mele/"
    monkeypatch.setenv("COP_PUBLIC_URL", "https://cop.example.org")
    assert public_url() == "https://cop.example.org/"


@pytest.mark.parametrize(
    "wrong",
    ["", "cop.example.org", "ftp://x/", "http://", "http://x:y/", "http://x/?a=1", "http://a:b@x/", "http://[/"],
)
def test_what_is_no_address(wrong: str) -> None:
    """It is told."""
    with pytest.raises(InputFaults, match="no address"):
        checked_url(wrong)
