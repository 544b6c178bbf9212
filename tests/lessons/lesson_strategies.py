"""Lessons of every shape, with texts that look like marks wherever they can."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.identity import with_derived_ids
from laonian_app.lessons.markdown.marks import PICTURE
from laonian_app.lessons.model import (
    Audience,
    Box,
    BoxKind,
    Choice,
    Flag,
    GapText,
    Lesson,
    Listing,
    Match,
    Number,
    Option,
    Order,
    Page,
    Picture,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Section,
    Sort,
    Sound,
    Source,
    Status,
    Step,
    StepOption,
    Table,
    Text,
    TrueFalse,
    Video,
)

PIECES = (
    "答案：B",
    "【答案】",
    "解析：",
    "提示:",
    "说明：",
    "编号：x",
    "；编号：ab",
    "；",
    ";难度：易",
    "A. ",
    "A 股",
    "  B. 乙",
    "\tC、",
    "(A)",
    "（ B ）",
    "(√)",
    "√",
    "[x] ",
    "［M01］",
    "[M02]",
    "1. ",
    "3.5",
    "第2题",
    "1-5 BACDB",
    "一、多选题",
    "单选题",
    "# ",
    "## 练习",
    "### 单选题",
    "- ",
    "> ",
    "记住：",
    "诗：",
    "|",
    "---",
    "——————",
    " = ",
    "=",
    " / ",
    "/",
    "〔",
    "〕",
    "：",
    ":",
    "、",
    "→ A1",
    "A0 柜员：",
    "\\",
    "\\\\",
    "**",
    "[重](读:chóng)",
    "{{热线：反诈}}",
    "[录音：x](a.mp3)",
    "文字稿：",
    "F29 ",
    "标题：",
    "挂断",
    "12378",
    "hello ",
    "“安全账户”",
    '"',
    "'",
    "&x",
    "*",
    "页：来源",
    "来源",
    "答案",
)


def _is_plain(text: str) -> bool:
    return bool(text) and PICTURE.search(text) is None


_characters = st.characters(codec="utf-8", exclude_categories=("Cs",))
_parts = st.one_of(st.sampled_from(PIECES), st.text(_characters, min_size=1, max_size=4))
texts = (
    st.lists(_parts, min_size=1, max_size=4)
    .map("".join)
    .map(lambda text: " ".join(cleaned(text).split("\n")).strip())
    .filter(_is_plain)
)
maybe = st.none() | texts
paragraphs = st.lists(texts, min_size=1, max_size=3).map("\n".join)
maybe_paragraphs = st.none() | paragraphs
ids = st.from_regex(r"[a-z0-9-]{2,40}", fullmatch=True)
files = st.sampled_from(("a.png", "图/记录.png", "图(1).png", "图(1.png", "a b.mp3", "一.mp4"))
_no_colon_first = texts.filter(lambda text: text[0] not in ":：")
_phrases = texts.filter(lambda text: not set(text) & set("［］[]【】"))
_figures = st.sampled_from(("0", "1", "3", "50", "0.1", "-5", "1000.50"))
_units = st.sampled_from(("", "步", "万元", "%", "个 月"))


def tuples(
    each: st.SearchStrategy[str], least: int = 0, most: int = 3
) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(each, min_size=least, max_size=most).map(tuple)


# ---------------------------------------------------------------- pages

_stanzas = st.lists(paragraphs, min_size=1, max_size=2).map("\n\n".join)
_poems = st.builds(Box, st.just(BoxKind.POEM), _stanzas)
_boxes = st.builds(
    Box, st.sampled_from([kind for kind in BoxKind if kind is not BoxKind.POEM]), paragraphs
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    rows = st.tuples(*[texts | st.just("")] * columns)
    return Table(draw(rows), tuple(draw(st.lists(rows, max_size=3))))


blocks = st.one_of(
    st.builds(Text, texts),
    st.builds(Listing, tuples(texts, 1), st.booleans()),
    tables(),
    st.builds(Picture, files, texts | st.just("")),
    st.builds(Sound, files, texts | st.just(""), texts | st.just("")),
    st.builds(
        Video, files, texts | st.just(""), st.just("") | st.just("a.srt"), texts | st.just("")
    ),
    _boxes,
    _poems,
)
pages = st.builds(Page, texts, st.lists(blocks, max_size=3).map(tuple))
_untitled_pages = st.builds(Page, st.just(""), st.lists(blocks, min_size=1, max_size=3).map(tuple))

# ---------------------------------------------------------------- tasks


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    kind = draw(st.sampled_from(("single", "multiple", "poll")))
    count = draw(st.integers(2, 5))
    right = draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=count))
    if kind == "single":
        right = {min(right)}
    options = []
    for n in range(count):
        picture = draw(st.none() | files)
        text = draw(texts if picture is None else texts | st.just(""))
        options.append(
            Option(
                text,
                None if kind == "poll" else n in right,
                draw(maybe),
                draw(st.none() | st.just("M02") | _phrases),
                picture,
            )
        )
    return Choice(kind, tuple(options))


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    low, high = sorted((draw(_figures), draw(_figures)), key=float)
    tolerance = draw(st.sampled_from(("", "1", "0.5")))
    return Number(low, high, draw(_units), tolerance)


@st.composite
def red_flags(draw: st.DrawFn) -> RedFlags:
    text, flags = "", []
    for _ in range(draw(st.integers(0, 3))):
        text += draw(texts) + draw(st.sampled_from(("", "\n", "，")))
        part = draw(texts)
        flags.append(Flag(part, draw(texts | st.just("")), len(text)))
        text += part
    return RedFlags(text + draw(texts), tuple(flags))


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    names = draw(
        st.lists(
            st.from_regex(r"[A-Z][0-9]{1,2}", fullmatch=True), min_size=1, max_size=4, unique=True
        )
    )
    options = st.builds(StepOption, texts, st.sampled_from(names), maybe)
    steps = [
        Step(
            name,
            draw(_no_colon_first | st.just("")),
            draw(paragraphs | st.just("")),
            tuple(draw(st.lists(options, max_size=3))),
        )
        for name in names
    ]
    return Scenario(tuple(steps), draw(st.sampled_from(("self", "helper", "onlooker"))))


_pairs = st.tuples(texts, texts)
_groups = st.lists(st.tuples(texts, st.lists(texts, max_size=3).map(tuple)), min_size=2, max_size=3)
tasks = st.one_of(
    choices(),
    st.builds(TrueFalse, st.booleans(), maybe),
    numbers(),
    st.builds(GapText, tuples(texts, 1)),
    st.builds(Order, tuples(texts, 2, 4)),
    st.builds(Match, st.lists(_pairs, min_size=2, max_size=4).map(tuple)),
    st.builds(Sort, _groups.map(tuple)),
    red_flags(),
    scenarios(),
    st.builds(Reflection, maybe_paragraphs),
)
_stemless = frozenset(("order", "match", "sort", "red_flags", "scenario"))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    task = draw(tasks)
    stems = paragraphs | st.just("") if task.kind in _stemless else paragraphs
    given = draw(st.booleans())
    return Question(
        id=draw(ids) if given else "",
        id_given=given,
        section=draw(st.sampled_from(Section)),
        stem=draw(stems),
        task=task,
        title=draw(texts | st.just("")),
        explanation=draw(maybe_paragraphs),
        hint=draw(maybe_paragraphs),
        family=draw(maybe),
        difficulty=draw(st.sampled_from((None, 1, 2, 3))),
        tags=draw(tuples(texts, 0, 2)),
        source=draw(maybe),
        picture=draw(st.none() | st.builds(Picture, files, texts | st.just(""))),
        sound=draw(st.none() | st.just("a.mp3")),
        scoring=draw(st.sampled_from((None, "all", "per_option"))),
        spoken=draw(maybe_paragraphs),
        notes=draw(maybe_paragraphs),
        shuffle=draw(st.sampled_from((None, True, False))),
        right_word=draw(maybe),
    )


# ---------------------------------------------------------------- lessons

_sources = st.one_of(
    st.builds(Source, st.sampled_from(("F29", "M1", "ab12c")), _no_colon_first | st.just("")),
    st.builds(Source, st.just(""), texts),
)
_optional = texts | st.just("")
_unknown = st.tuples(
    st.sampled_from(("备注", "x-y", "#", "单位 名称")), texts | st.just("甲\n乙") | st.just("")
).filter(lambda entry: not (entry[0] == "#" and "\n" in entry[1]))
_notes = st.lists(paragraphs, max_size=3).map("\n\n".join)
_days = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    given = draw(st.booleans())
    first = draw(st.lists(_untitled_pages, max_size=1))
    others = draw(st.lists(pages | _untitled_pages, max_size=2))
    lesson = Lesson(
        id=draw(ids) if given else "lesson",
        id_given=given,
        title=draw(texts),
        pages=(*first, *others),
        course=draw(_optional),
        order=draw(st.none() | st.integers(-3, 99)),
        minutes=draw(st.none() | st.integers(5, 60)),
        goal=draw(_optional),
        checked_on=draw(_days),
        review_by=draw(_days),
        approved_by=draw(_optional),
        sources=tuple(draw(st.lists(_sources, max_size=2))),
        author=draw(_optional),
        license=draw(_optional),
        tags=draw(tuples(texts, 0, 2)),
        status=draw(st.sampled_from(Status)),
        shuffle=draw(st.booleans()),
        right_word=draw(_optional),
        rules=draw(_optional),
        audience=draw(st.sampled_from(Audience)),
        takeaways=draw(tuples(texts)),
        hint_card=draw(tuples(texts)),
        pairs=tuple(draw(st.lists(_pairs, max_size=2))),
        glossary=tuple(draw(st.lists(_pairs, max_size=2))),
        speech=tuple(draw(st.lists(_pairs, max_size=2))),
        notes=draw(_notes),
        source_notes=draw(_notes),
        unknown=tuple(draw(st.lists(_unknown, max_size=2, unique_by=lambda entry: entry[0]))),
    )
    asked = draw(st.lists(questions(), max_size=3))
    return replace(lesson, questions=with_derived_ids(asked))
