"""Front-end files of Voilà, of lab extensions and of our own, compressed and cacheable for good."""

import gzip
import mimetypes
from collections.abc import Mapping, Sequence
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from jupyter_server.auth.decorator import allow_unauthenticated
from tornado import web

from ..store.shipped import static

Roots = Mapping[str, Sequence[Path]]

_COMPRESSIBLE = {".js", ".css", ".json", ".map", ".svg", ".html", ".txt"}


def front_end_roots(jupyter_paths: Sequence[str]) -> Roots:
    """Folders of ``voila`` (its front end), ``lab`` (federated extensions) and our ``own``, the first found winning."""
    paths = [Path(path) for path in jupyter_paths]
    return {
        "voila": [path / "voila/templates/base/static" for path in paths],
        "lab": [path / "labextensions" for path in paths] + [path / "voila/labextensions" for path in paths],
        "own": [static()],
    }


def find(roots: Sequence[Path], name: str) -> Path | None:
    """The file ``name`` in the first root that has it; never one outside a root."""
    for root in roots:
        path = (root / name).resolve()
        if path.is_relative_to(root.resolve()) and path.is_file():
            return path
    return None


@lru_cache(maxsize=512)
def _content(path: Path, _mtime_ns: int, *, compressed: bool) -> bytes:
    data = path.read_bytes()
    return gzip.compress(data, 6, mtime=0) if compressed else data


class AssetHandler(web.RequestHandler):
    """Serves them to anybody: they are published software and hold nothing of a gathering."""

    def initialize(self, roots: Roots) -> None:
        """Take the folders."""
        self.roots = roots

    @allow_unauthenticated
    def get(self, kind: str, name: str) -> None:
        """Answer with the file; a browser need not ask for it again."""
        path = find(self.roots[kind], name)
        if path is None:
            raise web.HTTPError(HTTPStatus.NOT_FOUND)
        accepted = "gzip" in self.request.headers.get("Accept-Encoding", "")
        compressed = accepted and path.suffix in _COMPRESSIBLE
        self.set_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Vary", "Accept-Encoding")
        if compressed:
            self.set_header("Content-Encoding", "gzip")
        self.finish(_content(path, path.stat().st_mtime_ns, compressed=compressed))

    head = get

    def compute_etag(self) -> None:
        """No mark is needed: the address changes with the content."""
