"""A window that somebody learns at loads no more than that needs: old PCs have little room."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from laonian_app.ground.paths import Home
from laonian_app.store.opening import open_store

NOT_NEEDED = (
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "alembic",
    "pypinyin",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.orm",
)
SCRIPT = """
import linecache, sys
from pathlib import Path
from laonian_app.app import Settings
from laonian_app.background import load
from laonian_app.ground.paths import Home
from laonian_app.speech.normalize.readings import in_characters
import laonian_app.ui.first_window
loaded = load(Settings(Home(Path(sys.argv[1]))))
assert in_characters("yín háng")
loaded.store.close()
print(*sorted(name for name in sys.argv[2:] if name in sys.modules))
read = [file for file in linecache.cache if file.endswith(".py")]
print(len([file for file in read if "sqlalchemy" in file or "laonian_app" in file]))
"""


def test_a_home_that_exists_is_opened_without_what_a_lesson_does_not_need(tmp_path: Path) -> None:
    open_store(Home(tmp_path)).close()
    command = [sys.executable, "-X", "utf8", "-c", SCRIPT, str(tmp_path), *NOT_NEEDED]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    needless, sources_kept = done.stdout.splitlines()
    assert needless == ""
    assert int(sources_kept) == 0, "the sources of modules are read and kept again"
