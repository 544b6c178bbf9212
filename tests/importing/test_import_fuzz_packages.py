"""Damage inside packages, web tables and photos: only our own refusals, in bounded room."""

from __future__ import annotations

import io
import json
import sqlite3
import tempfile
import tracemalloc
import zipfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from test_import_fuzz import mutated, survives

from laonian_app.lessons.authoring.photos import PhotoIsHeic, PhotoUnreadable, ready_photo

MOST_MB = 40
LONGEST_SIDE = 1600

some = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def survives_in_little_room(data: bytes, name: str) -> None:
    """As `survives`; a small file never takes much memory, whatever it claims to hold."""
    tracemalloc.start()
    try:
        survives(data, name)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_MB * 1_000_000


def packed(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def with_damage(data: st.DataObject, parts: Mapping[str, bytes]) -> bytes:
    """Return a package in which one part is damaged below the zip's own sums."""
    part = data.draw(st.sampled_from(sorted(parts)))
    return packed({**parts, part: mutated(data, parts[part])})


def png() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (6, 4), "red").save(made, "PNG")
    return made.getvalue()


# ---------------------------------------------------------------- cards


def cards() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "cards"
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT, tags TEXT)")
            connection.executemany(
                "INSERT INTO notes (flds, tags) VALUES (?, ?)",
                [
                    ("先做什么？<div>A. 转账</div><div>B. 挂断</div>\x1fB", " 电话 "),
                    ('96110 是什么？<img src="a.png">\x1f专线', ""),
                ],
            )
        collection = file.read_bytes()
    return {"collection.anki2": collection, "media": b'{"0": "a.png"}', "0": png()}


CARDS = cards()


@some
@given(st.data())
def test_cards_with_damage(data: st.DataObject) -> None:
    survives_in_little_room(with_damage(data, CARDS), "a.apkg")


@some
@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=8) | st.just("../../a.png"),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=6,
    )
)
def test_cards_whose_list_of_pictures_says_anything(media: object) -> None:
    survives_in_little_room(packed({**CARDS, "media": json.dumps(media).encode()}), "a.apkg")


# ---------------------------------------------------------------- QTI


def qti(version: int) -> bytes:
    """Return a choice in QTI 2.1 or 3, whose elements have other names."""
    text = (
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" '
        'title="来电"><responseDeclaration identifier="R" cardinality="single" '
        'baseType="identifier"><correctResponse><value>B</value></correctResponse>'
        '</responseDeclaration><itemBody><choiceInteraction responseIdentifier="R" '
        'maxChoices="1"><prompt>给不给？<img src="a.png" alt="电话"/></prompt>'
        '<simpleChoice identifier="A">给</simpleChoice>'
        '<simpleChoice identifier="B">不给</simpleChoice></choiceInteraction></itemBody>'
        "</assessmentItem>"
    )
    if version == 3:
        for old, new in (
            ("assessmentItem", "qti-assessment-item"),
            ("responseDeclaration", "qti-response-declaration"),
            ("correctResponse", "qti-correct-response"),
            ("itemBody", "qti-item-body"),
            ("choiceInteraction", "qti-choice-interaction"),
            ("simpleChoice", "qti-simple-choice"),
            ("responseIdentifier", "response-identifier"),
        ):
            text = text.replace(f"<{old}", f"<{new}").replace(f"</{old}", f"</{new}")
            text = text.replace(f" {old}=", f" {new}=")
    return text.encode()


FIRST_QTI = (
    "<questestinterop><item ident='a' title='来电'><presentation><material><mattext>给不给？"
    "</mattext></material><response_lid ident='R' rcardinality='Single'><render_choice>"
    "<response_label ident='A'><material><mattext>给</mattext></material></response_label>"
    "<response_label ident='B'><material><mattext>不给</mattext></material></response_label>"
    "</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar>"
    "<varequal respident='R'>B</varequal></conditionvar><setvar action='Set'>1</setvar>"
    "</respcondition></resprocessing></item></questestinterop>"
).encode()
PACKAGE = {
    "imsmanifest.xml": (
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>'
        '<resource identifier="1" type="imsqti_item_xmlv2p1" href="一.xml"><file href="一.xml"/>'
        '</resource><resource identifier="2" href="三.xml"/></resources></manifest>'
    ).encode(),
    "一.xml": qti(2),
    "三.xml": qti(3),
    "旧.xml": FIRST_QTI,
    "a.png": png(),
}


def test_the_samples_are_questions_before_they_are_damaged(tmp_path: Path) -> None:
    from laonian_app.lessons.importing import read

    found = {}
    for name, data in {
        "a.apkg": packed(CARDS),
        "a.zip": packed(PACKAGE),
        "1.xml": FIRST_QTI,
        "a.xls": WEB_TABLE,
        "b.xls": EXCEL_XML,
    }.items():
        (tmp_path / name).write_bytes(data)
        found[name] = read(tmp_path / name).questions

    assert found == {"a.apkg": 2, "a.zip": 3, "1.xml": 1, "a.xls": 1, "b.xls": 1}


@some
@given(st.data())
def test_packages_of_a_learning_platform_with_damage(data: st.DataObject) -> None:
    survives_in_little_room(with_damage(data, PACKAGE), "a.zip")


@some
@given(st.sampled_from((qti(2), qti(3), FIRST_QTI)), st.data())
def test_single_items_with_damage(item: bytes, data: st.DataObject) -> None:
    survives_in_little_room(mutated(data, item), "a.xml")


# ---------------------------------------------------------------- tables under Excel's name

WEB_TABLE = (
    "<html><meta charset='utf-8'><table><tr><td>题目</td><td>选项A</td><td>选项B</td><td>答案"
    "</td></tr><tr><td>给不给？</td><td>给</td><td>不给</td><td>B</td></tr></table></html>"
).encode()
EXCEL_XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="题"><Table>'
    + "".join(
        "<Row>" + "".join(f"<Cell><Data>{cell}</Data></Cell>" for cell in row.split()) + "</Row>"
        for row in ("题目 选项A 选项B 答案", "给不给？ 给 不给 B")
    )
    + "</Table></Worksheet></Workbook>"
).encode()


@some
@given(st.sampled_from((WEB_TABLE, EXCEL_XML)), st.data())
def test_tables_of_web_pages_with_damage(table: bytes, data: st.DataObject) -> None:
    survives_in_little_room(mutated(data, table), "a.xls")


# ---------------------------------------------------------------- photos


def photos() -> list[bytes]:
    """Return a turned photo with metadata, and pictures of other kinds."""
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    found = []
    for kind, options in (("JPEG", {"exif": exif}), ("PNG", {}), ("GIF", {}), ("WEBP", {})):
        made = io.BytesIO()
        Image.new("RGB", (64, 40), "red").save(made, kind, **options)
        found.append(made.getvalue())
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>挂</text></svg>'
    return [*found, svg.encode()]


PHOTOS = photos()


@some
@given(st.sampled_from(PHOTOS), st.data())
def test_photos_with_damage_can_be_shown_or_are_refused(photo: bytes, data: st.DataObject) -> None:
    try:
        ready = ready_photo(mutated(data, photo), "照片")
    except (PhotoUnreadable, PhotoIsHeic):
        return
    if ready.ending != ".svg":
        with Image.open(io.BytesIO(ready.data)) as shown:
            shown.load()
            assert max(shown.size) <= LONGEST_SIDE
            assert not shown.getexif()
