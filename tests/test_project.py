"""The project itself: what it stands on, what it promises on paper, how long its parts are."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QWidget

import laonian_app
from laonian_app.lessons import markdown

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PUBLIC_INDEX = {"pypi.org", "files.pythonhosted.org"}
TRANSLATION = ROOT / "assets" / "i18n" / "zh_CN.ts"


def project() -> dict[str, dict[str, object]]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def beside_python(tool: str) -> str:
    """Return the path of a command that was installed with this Python's packages."""
    return str(Path(sys.executable).parent / tool)


# ---------------------------------------------------------------- what it stands on


TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "assets", "docs",
    "lessons", "packaging", "pyproject.toml", "src", "tests", "uv.lock",
}  # fmt: skip


GIT = shutil.which("git")


@pytest.mark.skipif(not GIT or not (ROOT / ".git").exists(), reason="an unpacked archive, no clone")
def test_nothing_else_was_left_at_the_top() -> None:
    listed = subprocess.run([str(GIT), "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    kept = {Path(name).parts[0] for name in listed.stdout.decode("utf-8").split("\0") if name}

    assert kept - TOP_LEVEL == set()


def test_the_lock_names_no_other_place_than_the_public_index() -> None:
    text = (ROOT / "uv.lock").read_text("utf-8")

    hosts = {urlsplit(address).hostname for address in re.findall(r"https?://[^\s\"']+", text)}

    assert hosts == PUBLIC_INDEX
    assert "file://" not in text


def test_no_project_file_chooses_a_package_index() -> None:
    chosen = re.compile(
        r"index-url|find-links|--index\b|--default-index|\[\[tool\.uv\.index\]\]"
        r"|\b(?:PIP|UV)_[A-Z_]*(?:INDEX|LINKS)[A-Z_]*="
    )
    files = [ROOT / "pyproject.toml", ROOT / "Makefile", ROOT / ".ci" / "run"]
    files += sorted((ROOT / "packaging").rglob("*"))

    assert [
        f"{path.name}: {found[0]}"
        for path in files
        if path.is_file() and (found := chosen.search(path.read_text("utf-8")))
    ] == []
    assert not (ROOT / "uv.toml").exists()
    assert not (ROOT / "pip.conf").exists()


def test_nothing_names_a_folder_of_one_machine() -> None:
    machine = re.compile(r"(?<![\w.~])/(?:root|work|home/[a-z]\w*)/")
    folders = ("src", "tests", "docs", "packaging", ".ci")
    files = [path for folder in folders for path in sorted((ROOT / folder).rglob("*"))]
    files += [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"}]
    endings = {".py", ".md", ".sh", ".toml", ".yaml", "", ".mako"}

    assert [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in files
        if path.is_file() and path.suffix in endings and "__pycache__" not in path.parts
        if (found := machine.search(path.read_text("utf-8")))
    ] == []


def declared_dependencies() -> set[str]:
    settings = project()
    lists = [
        settings["build-system"]["requires"],
        settings["project"]["dependencies"],
        *settings["project"]["optional-dependencies"].values(),  # type: ignore[attr-defined]
        *settings["dependency-groups"].values(),
    ]
    return {re.split(r"[\[<>=!~; ]", line, maxsplit=1)[0] for group in lists for line in group}


def test_every_dependency_has_a_line_that_says_why() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")

    explained = set(re.findall(r"^\| ([A-Za-z][\w-]*) \| \S", text, re.MULTILINE))

    assert declared_dependencies() - explained == set()
    assert explained - declared_dependencies() == {"dependency", "uv"}


def test_the_version_is_said_once_and_the_same() -> None:
    assert project()["project"]["version"] == laonian_app.__version__


@pytest.mark.usefixtures("qapp")
def test_painting_loses_no_reference_to_none() -> None:
    """PySide6 6.12.0 loses one a call below Python 3.12, until the process aborts."""
    widget = QWidget()
    before = sys.getrefcount(None)

    for _ in range(2000):
        widget.update()

    assert abs(sys.getrefcount(None) - before) <= 50
    widget.deleteLater()


@pytest.mark.parametrize("licence", ["fonts/OFL.txt", "icons/LICENSE", "CREDITS.md"])
def test_what_others_made_comes_with_its_licence(licence: str) -> None:
    assert (ROOT / "assets" / licence).stat().st_size > 500


# ---------------------------------------------------------------- how it is built


def test_imports_go_down_only(tmp_path: Path) -> None:
    done = subprocess.run(
        [beside_python("lint-imports"), "--cache-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def too_long() -> Iterator[str]:
    for path in SOURCES:
        text = path.read_text("utf-8")
        place = path.relative_to(ROOT)
        lines = text.count("\n")
        if lines > 400:
            yield f"{place}: {lines} lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                length = node.end_lineno - node.lineno + 1
                if length > 50:
                    yield f"{place}:{node.lineno} {node.name}: {length} lines"


def test_every_module_and_every_function_can_be_read_in_one_go() -> None:
    assert list(too_long()) == []


# ---------------------------------------------------------------- what it says


def unfinished(path: Path) -> list[str]:
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
        if (said := message.find("translation")) is None
        or said.get("type") == "unfinished"
        or not "".join(said.itertext()).strip()
    ]


def test_every_word_on_the_screen_is_there_in_chinese(tmp_path: Path) -> None:
    renewed = shutil.copy(TRANSLATION, tmp_path / "zh_CN.ts")
    sources = [str(path) for path in SOURCES]

    subprocess.run(
        [beside_python("pyside6-lupdate"), *sources, "-ts", str(renewed)],
        check=True,
        capture_output=True,
        timeout=120,
    )

    assert unfinished(TRANSLATION) == []
    assert unfinished(Path(renewed)) == []


def test_the_compiled_translation_is_the_one_that_was_written(tmp_path: Path) -> None:
    compiled = tmp_path / "zh_CN.qm"

    subprocess.run(
        [beside_python("pyside6-lrelease"), str(TRANSLATION), "-qm", str(compiled)],
        check=True,
        capture_output=True,
        timeout=60,
    )

    assert compiled.read_bytes() == TRANSLATION.with_suffix(".qm").read_bytes()


def test_the_manual_names_every_command_and_no_other() -> None:
    import typer

    from laonian_app.cli import build

    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    described = set(re.findall(r"^## ([a-z]+)$", text, re.MULTILINE))

    assert described == set(typer.main.get_command(build()).commands)  # type: ignore[attr-defined]


def examples() -> list[str]:
    text = (ROOT / "docs" / "lesson-format.md").read_text("utf-8")
    return re.findall(r"^```lesson\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", examples(), ids=range(len(examples())))
def test_every_example_in_the_manual_is_a_lesson_without_faults(
    example: str, tmp_path: Path
) -> None:
    for named in re.findall(r"\]\(([^):]+\.\w+)\)", example):
        (tmp_path / named).touch()
    (tmp_path / "lesson.md").write_text(example, "utf-8")

    reading = markdown.read(tmp_path)

    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    assert reading.lesson is not None


def test_links_and_pictures_of_the_manual_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]

    assert [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(
            r"\]\(([^)#:\s]+)\)",
            re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL),
        )
        if not (page.parent / target).exists()
    ] == []
