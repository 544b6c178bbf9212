"""Documents of old kinds where LibreOffice is installed; here a program stands in for it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from import_bench import bring_in
from test_import_recognising import document, old_office, zipped

from laonian_app.lessons.importing import conversion
from laonian_app.lessons.importing.refusals import (
    FileDamaged,
    ImportRefused,
    OldSlides,
    OldWordFile,
    OtherDocument,
)

BANK = ("1. 陌生人要验证码，给不给？", "A. 给", "B. 不给", "答案：B")
OLD = old_office("WordDocument")
Office = Callable[[str], None]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return what installs a program that does `work` with its words, the output in `$out`."""
    program = tmp_path / "soffice"

    def install(work: str) -> None:
        program.write_text(
            '#!/bin/sh\nprintf "%s\\n" "$@" >"' + str(tmp_path / "asked") + '"\n'
            'while [ "$1" != --outdir ]; do shift; done\nout=$2; shift 2\n' + work
        )
        program.chmod(0o700)
        monkeypatch.setattr(conversion, "office_program", lambda: program)

    return install


def test_an_old_document_comes_in_as_a_new_one_would_and_says_so(
    tmp_path: Path, office: Office
) -> None:
    (tmp_path / "new").write_bytes(document(*BANK))
    office(f'cp "{tmp_path}/new" "$out/题库.docx"')

    imported = bring_in(tmp_path, OLD, "题库.doc")

    assert imported.questions == 1
    assert [each.file for each in imported.problems] == ["题库.doc"]
    assert "LibreOffice 转过来" in imported.problems[0].what
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert {"--headless", "--convert-to", "docx"} <= set(asked)
    assert asked[0].startswith("-env:UserInstallation=file:///")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (OLD, OldWordFile),
        (old_office("PowerPoint Document"), OldSlides),
        (b"{\\rtf1 x}", OtherDocument),
    ],
)
@pytest.mark.parametrize("work", ["exit 1", "exit 0"])
def test_where_it_does_not_manage_the_way_to_save_it_anew_is_said(
    tmp_path: Path, office: Office, content: bytes, error: type[ImportRefused], work: str
) -> None:
    office(work)

    with pytest.raises(error):
        bring_in(tmp_path, content, "旧.doc")


def test_one_that_never_ends_is_ended_with_all_that_it_started(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "SECONDS", 0.5)
    office("sleep 60 & sleep 60")
    begun = monotonic()

    with pytest.raises(OldWordFile):
        bring_in(tmp_path, OLD, "旧.doc")

    assert monotonic() - begun < 20


def test_what_it_makes_is_read_as_warily_as_any_file(tmp_path: Path, office: Office) -> None:
    office('printf "PK\\003\\004 nothing" >"$out/旧.docx"')

    with pytest.raises(FileDamaged) as told:
        bring_in(tmp_path, OLD, "旧.doc")
    assert "旧" in str(told.value)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", zipped({"mimetype": b"application/epub+zip"})])
def test_what_has_no_text_of_its_own_is_not_tried(
    tmp_path: Path, office: Office, content: bytes
) -> None:
    office("exit 0")

    with pytest.raises(OtherDocument):
        bring_in(tmp_path, content, "书.pdf")

    assert not (tmp_path / "asked").exists()


def test_the_program_is_looked_for_where_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(conversion, "_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert conversion.office_program() is None

    there = tmp_path / "libreoffice"
    there.write_text("#!/bin/sh\n")
    there.chmod(0o700)

    assert conversion.office_program() == there
