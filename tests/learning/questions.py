"""Questions and responses of every kind, as hypothesis makes them."""

from __future__ import annotations

from hypothesis import strategies as st

from laonian_app.learning.responses import Response
from laonian_app.lessons.model import (
    Choice,
    Number,
    Option,
    Question,
    Section,
    Task,
    TrueFalse,
)


@st.composite
def choices(draw: st.DrawFn, kind: str) -> Choice:
    count = draw(st.integers(2, 8))
    if kind == "poll":
        return Choice(kind, tuple(Option(f"选项{n}", right=None) for n in range(count)))
    if kind == "single":
        rights = {draw(st.integers(0, count - 1))}
    else:
        rights = draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=count))
    return Choice(kind, tuple(Option(f"选项{n}", right=n in rights) for n in range(count)))


def numbers() -> st.SearchStrategy[Number]:
    pairs = st.tuples(st.integers(-1000, 1000), st.integers(0, 50), st.integers(0, 5))
    return pairs.map(lambda t: Number(str(t[0]), str(t[0] + t[1]), "元", str(t[2])))


def tasks() -> st.SearchStrategy[Task]:
    return st.one_of(
        choices("single"),
        choices("multiple"),
        choices("poll"),
        st.booleans().map(TrueFalse),
        numbers(),
    )


@st.composite
def quizzes(draw: st.DrawFn, least: int = 0, most: int = 8) -> tuple[Question, ...]:
    """Questions with different ids."""
    made = draw(st.lists(tasks(), min_size=least, max_size=most))
    scorings = st.sampled_from([None, "per_option", "all"])
    shuffles = st.sampled_from([None, True, False])
    return tuple(
        Question(
            f"q{number}",
            Section.PRACTICE,
            f"第{number}题？",
            task,
            scoring=draw(scorings),
            shuffle=draw(shuffles),
        )
        for number, task in enumerate(made)
    )


def responses_to(question: Question) -> st.SearchStrategy[Response]:
    """Return responses that can be given to a question by pressing."""
    task = question.task
    if isinstance(task, TrueFalse):
        return st.booleans()
    if isinstance(task, Number):
        return st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,3})?", fullmatch=True)
    assert isinstance(task, Choice)
    places = st.integers(0, len(task.options) - 1)
    if task.kind == "multiple":
        return st.sets(places, min_size=1).map(lambda chosen: tuple(sorted(chosen)))
    return places.map(lambda place: (place,))
