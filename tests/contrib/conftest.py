"""Pelican and Zensical ask for releases of pygments that exclude each other, so Pelican's test is run apart.

It is collected where Pelican is installed: ``.ci/run`` makes an environment for it.
"""

from __future__ import annotations

import importlib.util

collect_ignore = [] if importlib.util.find_spec("pelican") else ["test_pelican.py"]
