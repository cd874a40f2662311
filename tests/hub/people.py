"""Somebody in front of a Hub, without a browser."""

from http import HTTPStatus

import httpx

from tests.hub.running import Hub

PATIENT_S = 60


class Member:
    """Logged in to the Hub; redirects are followed, as a browser does."""

    def __init__(self, hub: Hub, name: str) -> None:
        self.hub = hub
        self.client = httpx.Client(follow_redirects=True, timeout=PATIENT_S)
        login = f"{hub.address}hub/login"
        self.client.get(login)
        form = {"username": name, "password": hub.password, "_xsrf": self.token("/hub/")}
        answer = self.client.post(login, data=form, params={"next": "/hub/home"})
        assert answer.status_code == HTTPStatus.OK, answer.text
        assert answer.url.path == "/hub/home", answer.url

    def token(self, path: str) -> str:
        """What a page at ``path`` has to carry along when it asks for something to be done; empty if it has none."""
        return next((one.value or "" for one in self.client.cookies.jar if (one.name, one.path) == ("_xsrf", path)), "")

    def gets(self, user: str, path: str) -> httpx.Response:
        """A page of somebody's server."""
        return self.client.get(self.hub.at(user) + path)

    def close(self) -> None:
        """Go home."""
        self.client.close()
