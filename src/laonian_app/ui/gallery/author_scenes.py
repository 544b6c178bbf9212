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
from laonian_app.lessons.authoring.new_parts import NEW_QUESTIONS
from laonian_app.lessons.authoring.parts import with_new_question
from laonian_app.lessons.authoring.photos import PhotoIsHeic, ready_photo
from laonian_app.lessons.authoring.replacing import Hit
from laonian_app.lessons.authoring.saving import LessonNotSaved, open_text
from laonian_app.lessons.authoring.standing import errors_of
from laonian_app.lessons.bundle import look_into, write_bundle
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.doubted import Doubted
from laonian_app.lessons.installing import There
from laonian_app.lessons.model import Contact, Status
from laonian_app.lessons.shelf import ShelfEntry
from laonian_app.ui.gallery.author_texts import LESSON, THINGS, TYPED, WEAK
from laonian_app.ui.gallery.import_scenes import import_scenes
from laonian_app.ui.gallery.stage import MORNING, Scene, Stage
from laonian_app.ui.instructor.lessons.arrival_screen import ArrivalScreen
from laonian_app.ui.instructor.lessons.contacts_screen import ContactRow, ContactsScreen
from laonian_app.ui.instructor.lessons.editor import LessonEditor
from laonian_app.ui.instructor.lessons.identity_screen import IdentityScreen
from laonian_app.ui.instructor.lessons.incoming import png_of
from laonian_app.ui.instructor.lessons.kind_screen import KindScreen
from laonian_app.ui.instructor.lessons.lesson_jobs import Workplace, study
from laonian_app.ui.instructor.lessons.lesson_list import LessonList
from laonian_app.ui.instructor.lessons.new_lesson import NewLessonScreen
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.page_form import PageForm
from laonian_app.ui.instructor.lessons.photo_screen import PhotoScreen
from laonian_app.ui.instructor.lessons.ports import said
from laonian_app.ui.instructor.lessons.publish_screen import PublishScreen, ToPublish
from laonian_app.ui.instructor.lessons.refused_screen import RefusedScreen
from laonian_app.ui.instructor.lessons.replace_screen import ReplaceScreen
from laonian_app.ui.instructor.lessons.several_screen import SeveralScreen
from laonian_app.ui.instructor.lessons.step_card import MoveCard
from laonian_app.ui.instructor.lessons.taking_out import TakeOutScreen
from laonian_app.ui.instructor.lessons.versions_screen import VersionsScreen
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.kit.theme import Theme

TODAY = date(2026, 11, 24)
DOCUMENTS = Path("文档")


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
        Scene("author-page-things", partial(_editor, at=1, text=THINGS)),
        Scene("author-page-things-below", partial(_editor, at=1, text=THINGS), _scroll_down),
        Scene("author-option-pictures", partial(_editor, at=2, text=THINGS)),
        Scene("author-scenario", partial(_editor, at=3, text=THINGS)),
        Scene("author-scenario-fault", partial(_editor, at=1, text=THINGS), _go_to_fault),
        Scene("author-scenario-goals", partial(_editor, at=3, text=THINGS), _show_goals),
        Scene("author-kinds", lambda s: KindScreen(s.kit)),
        Scene("author-source", partial(_editor, at=3), _show_source),
        Scene("author-unfolded", partial(_editor, at=3, text=WEAK), _unfold),
        Scene("author-both-changed", partial(_editor, at=3), _both_changed),
        Scene("author-gone", partial(_editor, at=3), _gone),
        Scene("author-not-saved", partial(_editor, at=3), _not_saved),
        Scene("author-publish", partial(_publish, ToPublish("种树三成", "陈老师"))),
        Scene("author-publish-governed", partial(_publish, ToPublish("种树三成", governed=True))),
        Scene("author-publish-not", _not_published),
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


def _publish(lesson: ToPublish, stage: Stage) -> QWidget:
    return PublishScreen(stage.kit, lesson, TODAY)


def _not_published(stage: Stage) -> QWidget:
    text = with_new_question(LESSON, NEW_QUESTIONS["single"])
    against = CheckedAgainst(None, None, TODAY, publishing=True)
    found = study(text, Path("种树三成") / "lesson.md", against).reading.problems
    return _publish(ToPublish("种树三成", errors=errors_of(found)), stage)


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
    if text is THINGS:
        _lay_files(file.parent, stage.kit.theme)
    against = CheckedAgainst(None, None, TODAY)
    place = Workplace(Jobs(), lambda: MORNING, lambda: against, History(folder / "v"))
    lesson = OpenLesson(place, open_text(file), study(text, file, against))
    lesson.watch.stop()
    page = LessonEditor(stage.kit, lesson, stage.contacts, said, at=at)
    page.keep_alive(lesson)
    finalize(page, rmtree, folder, ignore_errors=True)  # its files go with the page
    return page


def _lay_files(folder: Path, theme: Theme) -> None:
    """Lay beside a lesson what it names."""
    for name, colour in (("告示", "primary_tint"), ("真", "right_tint"), ("假", "accent_tint")):
        image = QImage(480, 320, QImage.Format.Format_RGB32)
        image.fill(theme.colour(colour))
        (folder / f"{name}.png").write_bytes(png_of(image))
    for name in ("柜台.mp4", "柜台.srt"):
        (folder / name).touch()


def _as_editor(page: QWidget) -> tuple[LessonEditor, OpenLesson]:
    assert isinstance(page, LessonEditor)
    kept = page.kept
    assert isinstance(kept, OpenLesson)
    return page, kept


def _show_source(page: QWidget) -> None:
    editor, lesson = _as_editor(page)
    line = next(p.line for p in lesson.reading.problems if p.is_error)
    editor.show_source(line or 1)


def _scroll_down(page: QWidget) -> None:
    editor, _ = _as_editor(page)
    if isinstance(editor.form, PageForm):
        editor.bench.bring_into_sight(editor.form.field_of(5))


def _go_to_fault(page: QWidget) -> None:
    editor, lesson = _as_editor(page)
    editor.go_to_problem(next(each for each in lesson.reading.problems if each.line == 43))


def _show_goals(page: QWidget) -> None:
    editor, _ = _as_editor(page)
    move = page.findChildren(MoveCard)[0]
    move.offer_goals()
    editor.bench.bring_into_sight(move)


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
        Scene("author-contacts-no-number", _contacts, _write_letters),
        Scene("author-replace", _replace),
        Scene("author-photo", _photo),
        Scene("author-photo-refused", _no_photo),
    ]


def _contacts(stage: Stage) -> QWidget:
    own = (Contact("本网点", "010-5550 1234", "青岗支行", TODAY, local=True),)
    missing = tuple(c for c in stage.contacts.values() if not c.number and c.name != "本网点")
    return ContactsScreen(stage.kit, own, missing, TODAY)


def _write_letters(page: QWidget) -> None:
    assert isinstance(page, ContactsScreen)
    page.findChildren(ContactRow)[0].number.setText("010-555abc")
    page.save()


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
