"""Ids that survive a mended typing error, a moved question, another PC."""

from __future__ import annotations

from hypothesis import given, settings
from lesson_strategies import lessons

from laonian_app.lessons.canonical import from_json, revision_of, to_json
from laonian_app.lessons.identity import (
    derived_id,
    is_id,
    keep_ids,
    moved_lesson,
    slug,
    with_ids_given,
)
from laonian_app.lessons.markdown import parse, write
from laonian_app.lessons.model import Lesson

ONE = "1. 陌生人要验证码，给不给？\nA. 给\nB. 不给\n答案：B\n"
TWO = "2. 挂断电话，算不算失礼？\nA. 算\nB. 不算\n答案：B\n"


def lesson(*questions: str) -> Lesson:
    draft = parse("标题：一\n## 练习\n" + "".join(questions)).draft
    assert draft is not None
    return draft


def ids(of: Lesson) -> list[str]:
    return [question.id for question in of.questions]


def test_punctuation_width_and_the_order_of_options_do_not_change_an_id() -> None:
    same = "1. 陌生人要验证码,给不给?\nA. 不给\nB. 给\n答案：A\n"

    assert ids(lesson(ONE)) == ids(lesson(same))


def test_other_words_change_it() -> None:
    assert ids(lesson(ONE)) != ids(lesson(ONE.replace("给不给", "能不能给")))


def test_equal_questions_are_numbered_in_the_files_order() -> None:
    first, second = ids(lesson(ONE, ONE))

    assert second == f"{first}-2"


def test_a_given_id_wins_and_the_derived_one_is_kept_beside_it() -> None:
    (question,) = lesson(ONE + "编号：code\n").questions

    assert question.id == "code"
    assert question.derived_id == derived_id(question) == ids(lesson(ONE))[0]


def test_a_mended_word_keeps_the_id_and_asks_the_instructor() -> None:
    last = lesson(ONE, TWO)
    matched = keep_ids(lesson(TWO, ONE.replace("验证码", "验正码")), last)

    assert ids(matched.lesson) == ids(last)[::-1]
    assert [(doubt.kept, doubt.new is not None) for doubt in matched.doubts] == [(True, True)]


def test_a_moved_question_keeps_its_id_without_a_word() -> None:
    last = lesson(ONE, TWO)
    matched = keep_ids(lesson(TWO, ONE), last)

    assert ids(matched.lesson) == ids(last)[::-1]
    assert matched.doubts == ()


def test_new_options_under_the_same_stem_are_the_same_question() -> None:
    last = lesson(ONE)
    matched = keep_ids(lesson(ONE.replace("A. 给", "A. 都给他")), last)

    assert ids(matched.lesson) == ids(last)


def test_a_lost_question_is_named() -> None:
    last = lesson(ONE, TWO)
    matched = keep_ids(lesson(ONE), last)

    (doubt,) = matched.doubts
    assert doubt.old == last.questions[1]
    assert doubt.new is None


def test_one_old_question_is_matched_once() -> None:
    last = lesson(ONE)
    matched = keep_ids(lesson(ONE, ONE.replace("验证码", "验证码吗")), last)

    assert len(set(ids(matched.lesson))) == 2


def test_a_renamed_folder_is_the_same_lesson() -> None:
    last = lesson(ONE, TWO)

    assert moved_lesson(lesson(TWO, ONE), [lesson(ONE), last]) is last
    assert moved_lesson(lesson(), [lesson()]) is None


def test_a_name_becomes_an_id() -> None:
    assert slug("陌生来电 No.1") == "mo-sheng-lai-dian-no-1"
    assert slug("！") == "lesson"
    assert is_id(slug("很" * 60))


def test_a_bundle_holds_every_id() -> None:
    given_ids = with_ids_given(lesson(ONE, TWO))
    read = parse(write(given_ids)).draft

    assert read == given_ids
    assert read is not None
    assert all(question.id_given for question in read.questions)


@settings(max_examples=40, derandomize=True, deadline=None)
@given(lessons())
def test_canonical_json_gives_the_same_lesson_back(some: Lesson) -> None:
    text = to_json(some)

    assert from_json(text) == some
    assert to_json(from_json(text)) == text


def test_line_numbers_are_no_part_of_a_revision() -> None:
    early, late = lesson(ONE), lesson("\n\n", ONE)

    assert early.questions[0].line != late.questions[0].line
    assert revision_of(early) == revision_of(late)
    assert revision_of(early) != revision_of(lesson(ONE, TWO))


def test_a_revision_stays_the_same_for_ever() -> None:
    """Answers point to these bytes; whoever changes them loses what was answered."""
    assert revision_of(lesson(ONE)) == REVISION


REVISION = "2cd2ee28543cf374d7f482ae152856466a226ed2613c2cdbf32c4f4d037ab6b2"
