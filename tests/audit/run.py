"""The whole audit: every scene, step, theme and size. `python -m tests.audit.run` from the root.

Prints each finding as a line and what was found how often; the exit code is 1 if anything was.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context

from laonian_app.ui.gallery.photographs import Look
from laonian_app.ui.gallery.stage import Stage
from tests.audit.looks import all_looks, told
from tests.audit.screens import Found, audit_look, judged_scenes, make_stage


def main(arguments: Sequence[str]) -> int:
    """Audit all looks, two at a time; return the exit code."""
    asked = _asked(arguments)
    looks = [look for look in all_looks() if asked.look in told(look)]
    found: list[Found] = []
    for look, findings in zip(looks, _audited(looks, asked.only, asked.processes), strict=True):
        for one in findings:
            _say(str(one))
        _say(f"{told(look)}: {len(findings)}", file=sys.stderr)
        found += findings
    for check, number in Counter(one.finding.check for one in found).most_common():
        _say(f"{number:6}  {check}")
    _say(f"{len(found)} findings in {len(looks)} looks")
    return 1 if found else 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit.run", description=__doc__)
    parser.add_argument("--only", default="", help="only the scenes that begin so")
    parser.add_argument("--look", default="", help='only looks with these words: "step 5 dark"')
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args(arguments)


def _audited(looks: Sequence[Look], only: str, processes: int) -> Iterator[list[Found]]:
    """Yield the findings of each look, in the order of the looks."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(_audit_one, only=only), looks)


def _audit_one(look: Look, only: str) -> list[Found]:
    stage, application = _stage()
    scenes = [one for one in judged_scenes(stage) if one.scene.name.startswith(only)]
    return list(audit_look(application, stage, look, scenes))


@cache
def _stage() -> tuple[Stage, object]:
    """Make the application and the lessons once in a process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from laonian_app.app import make_application

    application = make_application(())
    return make_stage(), application


def _say(words: str, file: object = None) -> None:
    print(words, file=file or sys.stdout, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
