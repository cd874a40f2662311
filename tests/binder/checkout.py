"""What Binder gets to see of this repository: the files that git tracks, and nothing that was built beside them."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def check_out(to: Path) -> Path:
    """Copy what git tracks to a new folder, with what would be tracked if it were added now.

    Returns
    -------
    Path
        The folder.
    """
    listed = subprocess.run(
        # Whoever owns the files: tests may run as another user.
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    # A file that was deleted is listed until its deletion is committed.
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to
