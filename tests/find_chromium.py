"""Find a Chromium for the browser tests, or install one; prints its path.

Run by ``make test``. The tests use ``chromium()`` too, so that both look in the same places.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

NONE = "No Chromium was found, and none could be installed: set CHROMIUM to the path of one."

INSTALLERS = (
    ("apt-get", (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"])),
    ("dnf", (["dnf", "install", "-y", "-q", "chromium"],)),
    ("pacman", (["pacman", "-S", "--noconfirm", "chromium"],)),
    ("apk", (["apk", "add", "-q", "chromium"],)),
    ("brew", (["brew", "install", "--cask", "chromium"],)),
)


def chromium() -> str | None:
    """Path of a Chromium: ``$CHROMIUM``, the system's, or the one Playwright has downloaded."""
    known = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), str(MAC)]
    return next((path for path in known if path and Path(path).exists()), None) or _playwrights()


def _playwrights() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install one with the system's packages, else by Playwright."""
    for tool, commands in INSTALLERS:
        may = shutil.which(tool) and (tool == "brew" or os.geteuid() == 0)
        if may and all(subprocess.run(command, check=False).returncode == 0 for command in commands) and chromium():
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Find or install; 1 in CI where there is none (elsewhere the browser tests are then skipped, and say so)."""
    if not chromium():
        install()
    path = chromium()
    sys.stdout.write(f"{path or NONE}\n")
    return 0 if path or not os.environ.get("CI") else 1


if __name__ == "__main__":
    sys.exit(main())
