"""How the documentation is built: `sphinx-build -W -b html docs build/site`. Nothing is fetched while it is built."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "_ext"), str(HERE.parent)]

import hebdate  # noqa: E402

project = "hebdate"
release = version = hebdate.__version__
language = "en"
copyright = "the authors of hebdate"  # noqa: A001 - the name that Sphinx reads

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx_design",
    "made",
]
exclude_patterns = ["_ext", "try"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# `Month` in a docstring is a link where Sphinx knows the name, and code where it does not.
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 80

smartquotes = False  # --json is an option, not a dash

html_theme = "furo"
html_title = f"hebdate {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False

#: The names of Python's own library that signatures use, so that they are links; the list is written, not fetched.
_PYTHON = {
    "datetime.date": "library/datetime.html",
    "datetime.datetime": "library/datetime.html",
    "datetime.time": "library/datetime.html",
    "datetime.timedelta": "library/datetime.html",
}


def _inventory() -> str:
    """The file that tells intersphinx where Python's names are explained."""
    target = HERE.parent / "build" / "python.inv"
    target.parent.mkdir(exist_ok=True)
    head = "# Sphinx inventory version 2\n# Project: Python\n# Version: 3\n# The remainder is compressed using zlib.\n"
    body = "".join(f"{name} py:class 1 {page}#$ -\n" for name, page in _PYTHON.items())
    target.write_bytes(head.encode() + zlib.compress(body.encode()))
    return str(target)


intersphinx_mapping = {"python": ("https://docs.python.org/3/", _inventory())}
