"""The look of the Word handout: large type, room to read, fonts that every PC has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.table import _Cell

_LATIN, _CHINESE = "Microsoft YaHei", "微软雅黑"
_GREEN = "0B564C"
_POINTS = {
    "Normal": 18,
    "Title": 30,
    "Heading 1": 24,
    "List Bullet": 18,
    "Caption": 12,
}


def new_document(title: str) -> Document:
    """Return an empty A4 document whose styles are set in large type, in Chinese."""
    import docx
    from docx.shared import Cm

    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, points in _POINTS.items():
        _set(document.styles[name], points, heading=points > 18)
    _add(document, "Question", bold=True)
    _add(document, "Option", bold=False)
    return document


def _set(style: ParagraphStyle, points: int, *, heading: bool) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.size = Pt(points)
    style.font.name = _LATIN
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), _CHINESE)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    _speak_chinese(style)
    style.font.color.rgb = RGBColor.from_string(_GREEN if heading else "22262B")
    style.font.italic = False
    style.font.bold = heading
    style.paragraph_format.line_spacing = 1.4
    style.paragraph_format.space_after = Pt(8)
    if heading:
        style.paragraph_format.space_before = Pt(18)
        style.paragraph_format.keep_with_next = True


def _speak_chinese(style: ParagraphStyle) -> None:
    """Name the language, so that Word marks no word as misspelt."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "zh-CN")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(language)


def _add(document: Document, name: str, *, bold: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt

    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.bold = bold
    style.paragraph_format.keep_with_next = bold
    style.paragraph_format.keep_together = True
    if bold:
        style.paragraph_format.space_before = Pt(14)
    else:
        style.paragraph_format.left_indent = Cm(1)


def shade(cell: _Cell, colour: str) -> None:
    """Give a cell a ground colour, RRGGBB."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    ground = OxmlElement("w:shd")
    ground.set(qn("w:val"), "clear")
    ground.set(qn("w:color"), "auto")
    ground.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(ground)


def widen(cell: _Cell) -> None:
    """Leave room around the words of a cell."""
    from docx.shared import Cm

    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.left_indent = Cm(0.2)
        paragraph.paragraph_format.space_before = Cm(0.2)
