"""How the laws are tried: the same examples in every run, unless a search for new ones is asked for.

``HYPOTHESIS_PROFILE=explore python -m pytest`` draws new examples; what it finds becomes a line in a table.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
