"""How the documentation is built (`make docs`)."""

from cop_widgets import __version__

project = "cop_widgets"
author = "cop_widgets contributors"
release = version = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "cop_widgets"
exclude_patterns = ["_build"]
