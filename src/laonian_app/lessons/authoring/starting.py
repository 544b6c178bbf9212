"""Lessons begun: from one of three templates, or from another lesson."""

from __future__ import annotations

import shutil
from enum import Enum
from pathlib import Path

from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.saving import open_text, save_text, write_beside
from laonian_app.lessons.identity import slug
from laonian_app.lessons.importing.writing import folder_name
from laonian_app.lessons.markdown import find_lesson_file, parse, write
from laonian_app.lessons.markdown.header import written_value
from laonian_app.lessons.template import LESSON_FILE, FolderNotWritable, template_text

_MOST_TRIES = 1_000


class Template(Enum):
    """What a new lesson begins with."""

    TALK_AND_QUIZ = "talk_and_quiz"
    QUIZ = "quiz"
    TALK = "talk"


_QUIZ = """---
标题：{title}
编号：{id}
状态：草稿
---

## 练习

### 单选题

陌生人打电话要验证码，给不给？

- A. 给
- B. 不给，先挂断

答案：B
解析：验证码就是家门钥匙，谁要都不给。
"""
_TALK = """---
标题：{title}
编号：{id}
状态：草稿
---

## 先讲一件小事

写几句身边的真事，不提姓名。

> 记住：一页只讲一件事。

## 再说怎么办

- 先停一停
- 再问一问
"""


def start_lesson(root: Path, title: str, template: Template) -> Path:
    """Make a new lesson, a draft, in a folder of its own below `root`; return that folder.

    Raises:
        FolderNotWritable: it could not be made; nothing half lies there.
    """
    name = _free_name(root, folder_name(title))
    folder = root / name
    if template is Template.TALK_AND_QUIZ:
        text = template_text(name, title)
    else:
        form = _QUIZ if template is Template.QUIZ else _TALK
        text = form.format(title=written_value(" ".join(title.split()) or name), id=slug(name))
        draft = parse(text).draft
        text = write(draft) if draft is not None else text
    try:
        folder.mkdir(parents=True)
        write_beside(folder / LESSON_FILE, text.encode())
    except OSError as error:
        raise FolderNotWritable(folder=root.name, detail=str(error)) from error
    return folder


def copy_lesson(folder: Path, root: Path, title: str) -> Path:
    """Make a draft of its own out of a lesson, under another title; return its folder.

    Raises:
        FolderNotWritable: it could not be made.
        LessonNotOpened: the lesson cannot be read.
    """
    name = _free_name(root, folder_name(title))
    copied = _copied(folder, root / name)
    file = find_lesson_file(copied) or copied / LESSON_FILE
    opened = open_text(file)
    save_text(opened, with_header(opened.text, {"标题": title, "编号": slug(name), "状态": "草稿"}))
    return copied


def copy_for_editing(folder: Path, root: Path) -> Path:
    """Copy a shipped lesson into the instructor's folder, where it takes its place.

    It keeps its id, so that what was answered still counts. A copy that is there already is
    returned as it is.

    Raises:
        FolderNotWritable: it could not be made.
    """
    target = root / folder.name
    if find_lesson_file(target) is not None:
        return target
    copied = _copied(folder, target)
    file = find_lesson_file(copied) or copied / LESSON_FILE
    opened = open_text(file)
    draft = parse(opened.text, name=folder.name).draft
    if draft is not None and not draft.id_given:
        save_text(opened, with_header(opened.text, {"编号": draft.id}))
    return copied


def _copied(folder: Path, target: Path) -> Path:
    beside = target.with_name(f".{target.name}.new")
    shutil.rmtree(beside, ignore_errors=True)  # of a time that the plug was pulled
    try:
        shutil.copytree(folder, beside)
        beside.replace(target)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise FolderNotWritable(folder=target.parent.name, detail=str(error)) from error
    return target


def _free_name(root: Path, name: str) -> str:
    for number in range(1, _MOST_TRIES):
        wanted = name if number == 1 else f"{name} {number}"
        if not (root / wanted).exists():
            return wanted
    raise FolderNotWritable(folder=root.name, detail=f"{_MOST_TRIES} folders {name!r}")
