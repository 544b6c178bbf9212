"""The lesson that a new folder begins with: short, and right by its own check."""

from __future__ import annotations

from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.identity import slug
from laonian_app.lessons.markdown import find_lesson_file, parse, write
from laonian_app.lessons.markdown.header import written_value

LESSON_FILE = "lesson.md"

_TEMPLATE = """---
标题：{title}
编号：{id}
时长：20
学会：遇到陌生来电，先挂断，再核实
状态：草稿
---

## 先讲一件小事

王阿姨接到一个电话，对方催她快些转钱。

她挂断了，先问了女儿。**钱没有转出去。**

> 记住：越是催您，越要慢一步。

> 教师：这一行只有您看得见。请换成身边的真事，不提姓名。

## 记住三步

1. 挂断
2. 核实
3. 求助

## 练习

### 单选题

陌生人打电话要验证码，给不给？

- A. 给，他说得很着急
  - 说明：听着着急，容易跟着急。越催，越要先停一停。
- B. 不给，先挂断
- C. 只念前三位
  - 说明：少念几位，也帮他猜。一位都不念。

答案：B
解析：验证码就是家门钥匙，谁要都不给。
提示：验证码像家里的什么？

### 判断题

挂断可疑的电话，不算失礼。

答案：对
解析：保护自己，不用道歉。

## 记住

- 验证码谁要都不给

## 提示卡

- 验证码不出门
- 挂断—核实—求助
"""


class LessonThereAlready(LaonianError):
    """A folder that should become a lesson is one."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is a lesson in “{folder}” already. It is unchanged."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Please choose a new folder.")


class FolderNotWritable(LaonianError):
    """A lesson could not be written where it was wanted."""

    message = QT_TRANSLATE_NOOP("Errors", "Nothing can be written into “{folder}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Please choose another folder, or free some space.")


def new_lesson(folder: Path, title: str) -> Path:
    """Make a folder with a lesson of this title, a draft; return the lesson file.

    Raises:
        LessonThereAlready: the folder holds a lesson; it is not touched.
        FolderNotWritable: the folder or the file could not be made.
    """
    if find_lesson_file(folder) is not None:
        raise LessonThereAlready(folder=folder.name, detail=str(folder))
    file = folder / LESSON_FILE
    beside = folder / f".{LESSON_FILE}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(template_text(folder.absolute().name, title), "utf-8", newline="\n")
        beside.replace(file)
    except OSError as error:
        raise FolderNotWritable(folder=folder.name, detail=str(error)) from error
    return file


def template_text(name: str, title: str) -> str:
    """Return the text of a new lesson, as our writer writes it.

    Args:
        name: of its folder, which becomes the id.
    """
    shown = " ".join(title.split()) or name
    text = _TEMPLATE.format(title=written_value(shown), id=slug(name))
    draft = parse(text).draft
    return write(draft) if draft is not None else text
