"""The learner's screens, from the names to the harvest."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.learning.people import LearnerToday
from laonian_app.learning.quiz import Outcomes, QuizRun, questions_for
from laonian_app.learning.responses import Response
from laonian_app.learning.seats import Seat
from laonian_app.lessons.model import Choice, Section, TrueFalse
from laonian_app.ui.gallery.asking_scenes import asking_scenes
from laonian_app.ui.gallery.stage import MORNING, Scene, Stage, as_page
from laonian_app.ui.gallery.video_scenes import video_scenes
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.learner.choose_name import ChooseNameScreen
from laonian_app.ui.learner.courses import CoursesScreen
from laonian_app.ui.learner.desk import EMPTY_STATE
from laonian_app.ui.learner.feedback import FeedbackScreen
from laonian_app.ui.learner.harvest import HarvestScreen
from laonian_app.ui.learner.help import HelpScreen, InstructorSign
from laonian_app.ui.learner.help_texts import help_for
from laonian_app.ui.learner.home import HomeScreen
from laonian_app.ui.learner.is_it_you import IsItYouScreen, Who
from laonian_app.ui.learner.learnt_cards import ChooseCardScreen
from laonian_app.ui.learner.leave_ask import LeaveAskScreen
from laonian_app.ui.learner.lesson import LessonScreen, LessonView, Place
from laonian_app.ui.learner.mouse_practice import MousePracticeScreen
from laonian_app.ui.learner.newcomer import NewcomerScreen
from laonian_app.ui.learner.question import QuestionScreen
from laonian_app.ui.learner.result import ResultScreen
from laonian_app.ui.learner.saving import NotSavedScreen, UnsavedScreen
from laonian_app.ui.standing import NOTHING_YET
from laonian_app.ui.window import Window

FOREST = "forest-thirty-percent"


def learner_scenes(stage: Stage) -> list[Scene]:
    """Return the scenes, in the order in which a learner meets them."""
    return [
        *_arrival(),
        *_home(),
        *_lesson(stage),
        *video_scenes(),
        *_questions(),
        *_endings(),
        *_mouse(),
        *asking_scenes(),
    ]


# ---------------------------------------------------------------- arriving


def _arrival() -> list[Scene]:
    return [
        Scene("choose-name", lambda s: ChooseNameScreen(s.kit, _last_here(s))),
        Scene("choose-name-none", lambda s: ChooseNameScreen(s.kit, ())),
        Scene("choose-second", lambda s: ChooseNameScreen(s.kit, s.learners[:5], second=True)),
        Scene("is-it-you", lambda s: IsItYouScreen(s.kit, _who())),
        Scene("is-it-you-again", lambda s: IsItYouScreen(s.kit, _again())),
        Scene("newcomer", lambda s: NewcomerScreen(s.kit)),
    ]


def _last_here(stage: Stage) -> list[LearnerToday]:
    return [one._replace(last_here=one.name == "王桂芳") for one in stage.learners]


def _who() -> Who:
    return Who(
        "王桂芳", "王", "1 号座 · 上次来是 11 月 17 日，学到《“种树一年赚三成”，靠得住吗？》"
    )


def _again() -> Who:
    return Who("王桂芳", "王", "刚才在看《“种树一年赚三成”，靠得住吗？》第 4 页。", True, True)


# ---------------------------------------------------------------- home


def _home() -> list[Scene]:
    return [
        Scene("home", lambda s: HomeScreen(s.kit, s.views().home(s.state(), FOREST))),
        Scene(
            "home-elsewhere", lambda s: HomeScreen(s.kit, s.views().home(s.state(), "fake-police"))
        ),
        Scene("home-guest", _home_of_guest),
        Scene("home-newcomer", _home_of_newcomer),
        Scene("courses", lambda s: CoursesScreen(s.kit, s.views().courses(s.state()), 1)),
        Scene("harvest", lambda s: HarvestScreen(s.kit, s.views().harvest(s.state()))),
        Scene("harvest-empty", lambda s: HarvestScreen(s.kit, s.views().harvest(EMPTY_STATE))),
        Scene("harvest-cards", _cards),
        Scene("goodbye", _goodbye),
    ]


def _home_of_guest(stage: Stage) -> QWidget:
    return HomeScreen(stage.kit, stage.views(Seat()).home(EMPTY_STATE, "know-the-mouse"))


def _home_of_newcomer(stage: Stage) -> QWidget:
    view = stage.views().home_of_newcomer(EMPTY_STATE, "know-the-mouse", FOREST)
    return HomeScreen(stage.kit, view)


def _cards(stage: Stage) -> QWidget:
    lessons = [stage.subject(each).opened.lesson for each in (FOREST, "fake-police")]
    return ChooseCardScreen(stage.kit, stage.views().cards(lessons))


def _goodbye(stage: Stage) -> QWidget:
    message = Message(
        "今天就到这里，谢谢您来。", "学到的都存好了，下次再见。", "hand-waving-duotone"
    )
    page = MessagePage(stage.kit, message)
    page.fill(page.column(), main=MainButton(stage.kit, "回到名字", "check-bold"))
    return page


# ---------------------------------------------------------------- a lesson


def _lesson(stage: Stage) -> list[Scene]:
    pages = len(stage.subject().opened.lesson.pages)
    scenes = [
        Scene(f"lesson-{page + 1}", partial(_page, lesson_id=FOREST, page=page))
        for page in range(pages)
    ]
    scenes.append(Scene("lesson-reading", partial(_page, lesson_id=FOREST, page=1), _mark_second))
    scenes.append(Scene("lesson-sizes", partial(_page, lesson_id=FOREST, page=1), strip="size"))
    scenes.append(
        Scene("lesson-colours", partial(_page, lesson_id=FOREST, page=1), strip="colours")
    )
    scenes.append(Scene("lesson-sound", partial(_page, lesson_id=FOREST, page=1), strip="sound"))
    scenes.append(
        Scene(
            "lesson-sound-dialects",
            partial(_page, lesson_id=FOREST, page=1),
            _offer_dialects,
            strip="sound",
        )
    )
    scenes.append(Scene("help", partial(_page, lesson_id=FOREST, page=1), over=_help))
    scenes.append(Scene("instructor-sign", partial(_page, lesson_id=FOREST, page=1), over=_sign))
    return scenes


def _page(stage: Stage, lesson_id: str, page: int) -> QWidget:
    subject = stage.subject(lesson_id)
    view = LessonView(
        subject.opened.lesson, subject.folder, subject.title, stage.contacts, "练一练"
    )
    return LessonScreen(stage.kit, view, Place(page))


def _offer_dialects(page: QWidget) -> None:
    """Let the lesson be recorded in two dialects, of which one is chosen."""
    window = page.window()
    assert isinstance(window, Window)
    window.reading.look_beside(lambda _folder, _dialect: ("", "四川话", "粤语"))
    window.reading.use_lesson((), Path())
    window.reading.use_dialect("四川话")


def _mark_second(widget: QWidget) -> None:
    page = as_page(widget)
    page.show_reading(True)
    readables = page.readables()
    text = readables[min(1, len(readables) - 1)]
    first = text.spoken_text.find("。") + 1 or len(text.spoken_text)
    text.mark(0, first)


def _help(stage: Stage) -> QWidget:
    return HelpScreen(stage.kit, help_for(_page(stage, FOREST, 1)))


def _sign(stage: Stage) -> QWidget:
    return InstructorSign(stage.kit, "1 号座")


# ---------------------------------------------------------------- questions


def _questions() -> list[Scene]:
    return [
        Scene("question-before", _before),
        Scene("question", partial(_ask, kind="single")),
        Scene("question-chosen", partial(_ask, kind="single", response=(1,))),
        Scene("question-hint", partial(_ask, kind="single"), _press_hint),
        Scene("question-missing", partial(_ask, kind="single"), _press_confirm),
        Scene("question-multiple-fresh", partial(_ask, kind="multiple")),
        Scene("question-multiple", partial(_ask, kind="multiple", response=(0, 1))),
        Scene("question-true-false", partial(_ask, kind="true_false", response=False)),
        Scene("question-number", partial(_ask, kind="number", response="15")),
        Scene("feedback-right", partial(_feedback, kind="single", right=True)),
        Scene("feedback-again", partial(_feedback, kind="single", right=False)),
        Scene("feedback-partly", partial(_feedback, kind="multiple", right=False)),
        Scene("feedback-true-false", partial(_feedback, kind="true_false", right=False)),
        Scene("leave-ask", lambda s: LeaveAskScreen(s.kit, "B")),
        Scene("not-saved", lambda s: NotSavedScreen(s.kit)),
        Scene("not-saved-yet", _tried_again),
        Scene("not-saved-closing", lambda s: UnsavedScreen(s.kit)),
    ]


def _ask(stage: Stage, kind: str, response: Response | None = None) -> QWidget:
    subject = stage.subject()
    question = stage.question(kind)
    asked = stage.run_at(question).asked
    assert asked is not None
    asked = replace(asked, number=3, of=8)
    screen = QuestionScreen(stage.kit, "练一练", asked, stage.contacts, subject.folder)
    if response is not None:
        screen.restore(response)
    return screen


def _before(stage: Stage) -> QWidget:
    subject = stage.subject()
    questions = questions_for(subject.opened.lesson, Section.BEFORE)
    asked = QuizRun(questions, seed=3).asked
    assert asked is not None
    screen = QuestionScreen(stage.kit, "课前试试", asked, stage.contacts, subject.folder)
    screen.allow_skip()
    return screen


def _tried_again(stage: Stage) -> QWidget:
    screen = NotSavedScreen(stage.kit)
    screen.tell_tried(MORNING)
    return screen


def _press_hint(widget: QWidget) -> None:
    if isinstance(widget, QuestionScreen):
        widget.show_hint()


def _press_confirm(widget: QWidget) -> None:
    if isinstance(widget, QuestionScreen):
        widget.confirm()


def _feedback(stage: Stage, kind: str, right: bool) -> QWidget:
    subject = stage.subject()
    question = stage.question(kind)
    run = stage.run_at(question)
    asked = run.asked
    assert asked is not None
    verdict = run.respond(_response(question.task, right=right))
    words = stage.words(subject, "下一题")
    screen = FeedbackScreen(stage.kit, "练一练", asked, verdict, words)
    screen.bottom.saved.say(f"已保存 {MORNING.astimezone():%H:%M}")
    return screen


def _response(task: object, *, right: bool) -> Response:
    if isinstance(task, TrueFalse):
        return task.right if right else not task.right
    assert isinstance(task, Choice)
    if right:
        return task.right
    wrong = next(n for n in range(len(task.options)) if n not in task.right)
    return (task.right[0], task.right[1], wrong) if task.kind == "multiple" else (wrong,)


# ---------------------------------------------------------------- endings


def _endings() -> list[Scene]:
    return [
        Scene("result", partial(_result, known=7, second=2)),
        Scene("result-all", partial(_result, known=8, second=0)),
        Scene("idle-warning", partial(_page, lesson_id=FOREST, page=1), over=_idle),
        Scene("waiting", _waiting),
    ]


def _result(stage: Stage, known: int, second: int) -> QWidget:
    subject = stage.subject()
    questions = questions_for(subject.opened.lesson, Section.PRACTICE)
    repeat = questions[: len(questions) - known]
    outcomes = Outcomes(len(questions), known, second, repeat)
    last = NOTHING_YET
    return ResultScreen(stage.kit, stage.views().result(subject, outcomes, last))


def _idle(stage: Stage) -> QWidget:
    message = Message(
        "您还在吗？",
        "点一下就接着学。没人点，一分钟后回到名字那里，学到哪儿都存好了。",
        "smiley-duotone",
    )
    page = MessagePage(stage.kit, message)
    page.fill(page.column(), main=MainButton(stage.kit, "我在", "check-bold"))
    return page


def _waiting(stage: Stage) -> QWidget:
    page = MessagePage(stage.kit, Message("请稍等，马上就好……", icon="timer-duotone"))
    page.fill(page.column())
    return page


def _mouse() -> list[Scene]:
    return [
        Scene("mouse-move", partial(_practice, touch=False)),
        Scene("mouse-touch", partial(_practice, touch=True)),
        Scene("mouse-praised", partial(_practice, touch=False, reached=2)),
        Scene("mouse-press", partial(_practice, touch=False, reached=3)),
        Scene("mouse-done", partial(_practice, touch=False, reached=9)),
    ]


def _practice(stage: Stage, touch: bool, reached: int = 0) -> QWidget:
    screen = MousePracticeScreen(stage.kit, touch=touch, seed=5)
    for _ in range(reached):
        screen.praise()
    return screen
