"""What all tests share: no display, and nothing of this user's own."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# How quick a PC is, is no property: a loaded one takes seconds to draw a first example.
settings.register_profile("any pc", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any pc")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
