"""How the documentation is built (`make docs`): Markdown, and a reference made from the code (see ``_ext``)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

# A grammar of internationalised addresses that jsonschema loads for nothing here, a second of each build.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

from cop_widgets import __version__  # noqa: E402 - the checkout's own

project = "cop_widgets"
author = "cop_widgets contributors"
copyright = author
release = version = __version__
language = "en"

extensions = ["myst_parser", "docs._ext"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "tasklist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "_ext", "pictures"]
toc_object_entries = False
python_display_short_literal_types = True

smartquotes = False

html_theme = "furo"
html_title = "cop_widgets"
html_logo = "_static/logo.svg"
html_favicon = "_static/logo.svg"
html_static_path = ["_static"]
html_css_files = ["cop.css"]
html_use_index = False
html_copy_source = False
html_show_copyright = False
html_permalinks_icon = "#"
html_theme_options = {"top_of_page_buttons": [], "navigation_with_keys": False}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
