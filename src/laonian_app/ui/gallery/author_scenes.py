"""The instructor's lessons: list, one lesson in its states, bringing in, publishing."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, mkdtemp
from weakref import finalize

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.history import History
from laonian_app.lessons.authoring.photos import PhotoIsHeic, ready_photo
from laonian_app.lessons.authoring.replacing import Hit
from laonian_app.lessons.authoring.saving import LessonNotSaved, open_text
from laonian_app.lessons.bundle import look_into, write_bundle
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.doubted import Doubted
from laonian_app.lessons.installing import There
from laonian_app.lessons.model import Contact, Status
from laonian_app.lessons.shelf import ShelfEntry
from laonian_app.ui.gallery.import_scenes import import_scenes
from laonian_app.ui.gallery.stage import MORNING, Scene, Stage
from laonian_app.ui.instructor.lessons.arrival_screen import ArrivalScreen
from laonian_app.ui.instructor.lessons.contacts_screen import ContactsScreen
from laonian_app.ui.instructor.lessons.editor import LessonEditor
from laonian_app.ui.instructor.lessons.identity_screen import IdentityScreen
from laonian_app.ui.instructor.lessons.incoming import png_of
from laonian_app.ui.instructor.lessons.lesson_jobs import Workplace, study
from laonian_app.ui.instructor.lessons.lesson_list import LessonList
from laonian_app.ui.instructor.lessons.new_lesson import NewLessonScreen
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.photo_screen import PhotoScreen
from laonian_app.ui.instructor.lessons.ports import said
from laonian_app.ui.instructor.lessons.publish_screen import PublishScreen
from laonian_app.ui.instructor.lessons.refused_screen import RefusedScreen
from laonian_app.ui.instructor.lessons.replace_screen import ReplaceScreen
from laonian_app.ui.instructor.lessons.several_screen import SeveralScreen
from laonian_app.ui.instructor.lessons.taking_out import TakeOutScreen
from laonian_app.ui.instructor.lessons.versions_screen import VersionsScreen
from laonian_app.ui.jobs import Jobs

TODAY = date(2026, 11, 24)
DOCUMENTS = Path("文档")
LESSON = """---
标题：种树三成
编号：tree-thirty
学会：分清什么样的投资不能碰
状态：草稿
---

## 买房？种树？

有人说，种一年树，保赚三成。**保赚的，都要先停一停。**

> 记住：越是保赚，越要慢一步。

## 三要件

- 谁在卖
- 钱去了哪里
- 赔了谁来管

## 练习

### 单选题

有人说“种树一年保赚三成”，您怎么办？

- A. 只转一半，先试试
  - 说明：骗子正等着您先试一半。
- B. 先停下，问 96110
- C. 请对方写保证书
  - 说明：他的保证书不值一分钱。

答案：BC
解析：谁催转账，谁有问题。

### 判断题

保本又高息的，多半有问题。

答案：对
解析：天上不会掉钱。

## 记住

- 保赚的，先停一停
"""
_WEAK = (
    LESSON.replace("BC", "B")
    .replace("解析：谁催转账，谁有问题。\n", "")
    .replace("有人说，种一年树", "有人挨家挨户地上门来找您说只要肯出钱种一年树就能")
)
TYPED = """标题：转错钱

## 练习

### 填数题

“挂断、核实、求助”一共几步？

答案：3 步
解析：一步也别省，顺序也别换。

### 配对题

哪个号码管什么？

- 110 = 正在被骗
- 96110 = 反诈提醒

### 分类题

别人要这些，给还是不给？

- 可以给：
  - 转账日期
- 不给：
  - 密码
  - 验证码

### 找疑点

这条短信哪里可疑？

> 您的转账异常，〔两小时内不处理将冻结〕，请点〔某链接〕退款。

- 〔两小时内不处理将冻结〕：催您来不及想。
- 〔某链接〕：银行不发链接让您填密码。
"""


def author_scenes() -> list[Scene]:
    """Return the scenes of the instructor's lessons."""
    return [*_list_scenes(), *_lesson_scenes(), *import_scenes(), *_side_scenes()]


# ---------------------------------------------------------------- the list


def _list_scenes() -> list[Scene]:
    return [
        Scene("author-list", lambda s: LessonList(s.kit, _entries(s), TODAY)),
        Scene("author-list-empty", lambda s: LessonList(s.kit, (), TODAY)),
        Scene("author-new-1", lambda s: NewLessonScreen(s.kit)),
        Scene("author-new-2", lambda s: NewLessonScreen(s.kit), partial(_steps, count=1)),
        Scene("author-new-3", lambda s: NewLessonScreen(s.kit), partial(_steps, count=2)),
    ]


def _entries(stage: Stage) -> tuple[ShelfEntry, ...]:
    found = []
    for number, entry in enumerate(stage.library.entries):
        changes: dict[int, dict[str, object]] = {
            1: {"faulty": True, "own": True},
            2: {"status": Status.DRAFT, "own": True, "doubted": (("q-1", "先做什么？"),)},
            3: {"review_by": TODAY - timedelta(days=24)},
        }
        values = {name: getattr(entry, name) for name in entry.__slots__}
        found.append(ShelfEntry(**(values | changes.get(number, {}))))
    return tuple(found)


def _steps(page: QWidget, count: int) -> None:
    assert isinstance(page, NewLessonScreen)
    for _ in range(count):
        page.go_on("种树三成，靠得住吗")


# ---------------------------------------------------------------- one lesson


def _lesson_scenes() -> list[Scene]:
    return [
        Scene("author-header", partial(_editor, at=0)),
        Scene("author-page", partial(_editor, at=1)),
        Scene("author-question", partial(_editor, at=3)),
        Scene("author-true-false", partial(_editor, at=4)),
        Scene("author-section", partial(_editor, at=5)),
        Scene("author-number", partial(_editor, at=1, text=TYPED)),
        Scene("author-match", partial(_editor, at=2, text=TYPED)),
        Scene("author-sort", partial(_editor, at=3, text=TYPED)),
        Scene("author-red-flags", partial(_editor, at=4, text=TYPED)),
        Scene("author-source", partial(_editor, at=3), _show_source),
        Scene("author-unfolded", partial(_editor, at=3, text=_WEAK), _unfold),
        Scene("author-both-changed", partial(_editor, at=3), _both_changed),
        Scene("author-gone", partial(_editor, at=3), _gone),
        Scene("author-not-saved", partial(_editor, at=3), _not_saved),
        Scene("author-publish", lambda s: PublishScreen(s.kit, "种树三成", "陈老师", TODAY, 0)),
        Scene("author-publish-not", lambda s: PublishScreen(s.kit, "种树三成", "", TODAY, 2)),
        Scene("author-take-out", lambda s: TakeOutScreen(s.kit, "种树三成", DOCUMENTS)),
        Scene("author-taken-out", _taken_out),
        Scene("author-take-out-refused", _not_taken_out),
        Scene("author-arrival", partial(_arrival, ("400-123-9876",))),
        Scene("author-arrival-known", partial(_arrival, ())),
        Scene("author-arrival-same", partial(_arrival, (), there=There.SAME)),
        Scene("author-arrival-other", partial(_arrival, (), there=There.OTHER)),
        Scene("author-several", lambda s: SeveralScreen(s.kit, ["陌生来电", "种树三成"], ["题库"])),
        Scene("author-versions", _versions),
        Scene("author-identity", _identity),
        Scene("author-versions-none", lambda s: VersionsScreen(s.kit, LESSON, ())),
    ]


def _taken_out(stage: Stage) -> QWidget:
    screen = TakeOutScreen(stage.kit, "种树三成", DOCUMENTS)
    screen.tell_done(f"存好了，在 {DOCUMENTS}：种树三成.png")
    return screen


def _not_taken_out(stage: Stage) -> QWidget:
    screen = TakeOutScreen(stage.kit, "种树三成", DOCUMENTS)
    screen.tell_refused("那里存不进去。请换一个文件夹。")
    return screen


def _arrival(unknown: tuple[str, ...], stage: Stage, there: There = There.NOTHING) -> QWidget:
    entry = stage.library.entry("forest-thirty-percent")
    assert entry is not None
    with TemporaryDirectory() as folder:
        file = Path(folder) / "种树.lesson"
        write_bundle(stage.library.open(entry.id).lesson, entry.folder, file)
        bundle = look_into(file)
    return ArrivalScreen(stage.kit, bundle, unknown, there)


def _editor(stage: Stage, at: int, text: str = LESSON) -> QWidget:
    folder = Path(mkdtemp())
    file = folder / "种树三成" / "lesson.md"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    against = CheckedAgainst(None, None, TODAY)
    place = Workplace(Jobs(), lambda: MORNING, lambda: against, History(folder / "v"))
    lesson = OpenLesson(place, open_text(file), study(text, file, against))
    lesson.watch.stop()
    page = LessonEditor(stage.kit, lesson, stage.contacts, said, at=at)
    page.keep_alive(lesson)
    finalize(page, rmtree, folder, ignore_errors=True)  # its files go with the page
    return page


def _as_editor(page: QWidget) -> tuple[LessonEditor, OpenLesson]:
    assert isinstance(page, LessonEditor)
    kept = page.kept
    assert isinstance(kept, OpenLesson)
    return page, kept


def _show_source(page: QWidget) -> None:
    editor, lesson = _as_editor(page)
    line = next(p.line for p in lesson.reading.problems if p.is_error)
    editor.show_source(line or 1)


def _unfold(page: QWidget) -> None:
    editor, _ = _as_editor(page)
    editor.bench.problems.unfold()


def _both_changed(page: QWidget) -> None:
    _as_editor(page)[1].both_changed.emit()


def _gone(page: QWidget) -> None:
    _as_editor(page)[1].vanished.emit()


def _not_saved(page: QWidget) -> None:
    _as_editor(page)[1].refused.emit(LessonNotSaved(file="lesson.md"))


def _identity(stage: Stage) -> QWidget:
    offered = "A. 转过去，免得被抓\nB. 挂断，再打 110 核实"
    before = f"接到自称公安局的电话，先做什么？\n{offered}"
    now = f"接到自称公安局的电话，千万别做什么？\n{offered}"
    return IdentityScreen(stage.kit, "种树三成", Doubted("q-1", before, now))


def _versions(stage: Stage) -> QWidget:
    with TemporaryDirectory() as folder:
        history, file = History(Path(folder)), Path(folder) / "种树三成" / "lesson.md"
        old = LESSON.replace("先停下，问 96110", "先问问邻居").replace("\n- 赔了谁来管", "")
        for minutes, text in ((50, old), (20, LESSON.replace("BC", "B"))):
            history.keep(file, text, (MORNING - timedelta(minutes=minutes)).astimezone())
        return VersionsScreen(stage.kit, LESSON, history.versions(file))


# ---------------------------------------------------------------- beside the lessons


def _side_scenes() -> list[Scene]:
    return [
        Scene("author-contacts", _contacts),
        Scene("author-replace", _replace),
        Scene("author-photo", _photo),
        Scene("author-photo-refused", _no_photo),
    ]


def _contacts(stage: Stage) -> QWidget:
    own = (Contact("本网点", "010-5550 1234", "青岗支行", TODAY, local=True),)
    missing = tuple(c for c in stage.contacts.values() if not c.number and c.name != "本网点")
    return ContactsScreen(stage.kit, own, missing, TODAY)


def _replace(stage: Stage) -> QWidget:
    page = ReplaceScreen(stage.kit)
    hits = [
        Hit(Path(name) / "lesson.md", count, line, "挂断以后打 12378 问一问")
        for name, count, line in (("八项权利", 3, 18), ("卡不外借", 1, 42))
    ]
    page.show_hits("12378", hits)
    return page


def _photo(stage: Stage) -> QWidget:
    image = QImage(640, 420, QImage.Format.Format_RGB32)
    image.fill(QColor(stage.kit.theme.colours.primary_tint))
    return PhotoScreen(stage.kit, ready_photo(png_of(image), "种树"))


def _no_photo(stage: Stage) -> QWidget:
    return RefusedScreen(stage.kit, "放一张图片", said(PhotoIsHeic(file="IMG_0042.HEIC")))
