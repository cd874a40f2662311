"""A page that says in plain words what went wrong."""

from http import HTTPStatus

_SAYS = {
    HTTPStatus.BAD_REQUEST: ("That did not work", "The address has something in it that cannot be understood."),
    HTTPStatus.FORBIDDEN: (
        "Please open the link again",
        "This page is for the facilitator. Open the whole address that cop printed when it started.",
    ),
    HTTPStatus.NOT_FOUND: ("There is nothing here", "Please check the address."),
}
_ELSE = (
    "Something went wrong",
    "Nothing that was saved is lost. Please reload the page; if that does not help, start again.",
)

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="icon" href="data:;base64,="><style>
:root {{ color-scheme: light dark }}
body {{ margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 24px; box-sizing: border-box;
  background: #faf7f1; color: #23302f; font: 18px/1.5 system-ui, sans-serif }}
main {{ max-width: 34em }} h1 {{ font: 600 32px/1.2 Georgia, serif; margin: 0 0 12px }} p {{ margin: 0 0 16px }}
a {{ color: #0f6b63 }}
@media (prefers-color-scheme: dark) {{ body {{ background: #161d1c; color: #eef2ef }} a {{ color: #6cc7b9 }} }}
</style></head><body><main><h1>{title}</h1><p>{text}</p><p><a href="{home}">To the dashboard</a></p></main>
</body></html>
"""


def plain_page(status: int, base_url: str) -> str:
    """HTML for an HTTP status."""
    title, text = _SAYS.get(HTTPStatus(status), _ELSE) if status in set(HTTPStatus) else _ELSE
    return _PAGE.format(title=title, text=text, home=f"{base_url}cop/host")
