"""A lesson as one HTML page in large type that needs nothing beside it.

Pictures lie inside; there is no script and no address, so it opens anywhere and reports to
nobody. Answers open at a press.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from html import escape
from pathlib import PurePosixPath

from laonian_app.lessons.exporting.parts import (
    Asked,
    Callout,
    Grid,
    Handout,
    Heading,
    Items,
    Offered,
    Paragraph,
    Part,
    Shown,
    Words,
)

FileReader = Callable[[str], bytes]

_TYPES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".svg": "svg+xml"}
_STYLE = """
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.2rem; max-width: 26em; font-size: 24px; line-height: 1.75;
  font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: #22262b; background: #faf6ee; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; line-height: 1.4; color: #0b564c; }
h2 { font-size: 1.25em; line-height: 1.4; margin: 2em 0 .6em; color: #0b564c; }
p, ul, ol, table, figure { margin: 0 0 1em; }
li { margin-bottom: .4em; }
img { display: block; width: 100%; height: auto; max-height: 80vh; object-fit: contain; }
figure { background: #fff; border-radius: 12px; overflow: hidden; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #857a68; padding: .4em .6em; text-align: left; vertical-align: top; }
.box { border-left: 8px solid #0b564c; background: #e3f0ec; border-radius: 8px;
  padding: .8em 1em; margin: 0 0 1em; }
.box.careful { border-color: #833406; background: #fbe7d6; }
.box.story, .box.poem { border-color: #833406; background: #fbe7d6; }
.box p:last-child { margin-bottom: 0; }
.question { background: #fff; border: 2px solid #e9e1d2; border-radius: 12px; padding: 1em;
  margin: 0 0 1.2em; }
.kind { color: #474d54; font-size: .85em; }
.options { list-style: none; padding: 0; }
.options li { border: 2px solid #857a68; border-radius: 10px; padding: .5em .8em; }
summary { cursor: pointer; min-height: 2.4em; padding: .5em .8em; border-radius: 10px;
  background: #0b564c; color: #fff; font-weight: bold; }
summary:focus-visible { outline: 4px solid #15459f; outline-offset: 3px; }
details[open] summary { margin-bottom: .8em; }
.card { border: 4px solid #0b564c; border-radius: 12px; padding: 1em; font-size: 1.2em;
  font-weight: bold; }
.closing { color: #0b564c; }
.note { color: #474d54; font-size: .8em; }
@media (prefers-color-scheme: dark) {
  body { color: #f1ede4; background: #1b1e22; }
  h1, h2, .closing { color: #8fd3c4; }
  .box { background: #12332e; } .box.careful { background: #432815; }
  .box.story, .box.poem { background: #432815; }
  .question { background: #24282d; border-color: #4a4f55; }
  .kind, .note { color: #c9c3b7; }
  .card { border-color: #8fd3c4; } summary { background: #8fd3c4; color: #10211e; }
}
@media print {
  body { font-size: 16pt; }
  details::details-content { content-visibility: visible; }
}
"""


def html_of(handout: Handout, read_file: FileReader) -> bytes:
    """Return the page, UTF-8.

    Raises:
        OSError: a picture cannot be read.
    """
    body = [
        f"<h1>{escape(handout.title)}</h1>",
        _paragraph(f"学会：{handout.goal}") if handout.goal else "",
        *(_part(part, read_file) for part in handout.pages),
        "<h2>练习</h2>" if handout.questions else "",
        *(_question(each, read_file) for each in handout.questions),
        _remember(handout),
        f'<p class="note">{escape(handout.note)}</p>' if handout.note else "",
    ]
    head = (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(handout.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    whole = head + "\n".join(filter(None, body)) + "\n</body>\n</html>\n"
    return whole.encode()


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _inline(words: Words) -> str:
    shown = (
        f"<strong>{escape(span.text)}</strong>" if span.strong else escape(span.text)
        for span in words
    )
    return "".join(shown).replace("\n", "<br>")


def _list(items: Iterable[str], tag: str, style: str = "") -> str:
    name = f' class="{style}"' if style else ""
    return f"<{tag}{name}>" + "".join(f"<li>{item}</li>" for item in items) + f"</{tag}>"


def _part(part: Part, read_file: FileReader) -> str:
    if isinstance(part, Heading):
        return f"<h2>{escape(part.text)}</h2>"
    if isinstance(part, Paragraph):
        return f"<p>{_inline(part.words)}</p>"
    if isinstance(part, Items):
        return _list(map(_inline, part.items), "ol" if part.ordered else "ul")
    if isinstance(part, Grid):
        return _grid(part)
    if isinstance(part, Shown):
        return f"<figure>{_image(part.file, part.words, read_file)}</figure>"
    return _box(part) if isinstance(part, Callout) else _question(part, read_file)


def _grid(grid: Grid) -> str:
    def row(cells: Iterable[Words], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in cells) + "</tr>"

    head, *rows = grid.rows
    return "<table>" + row(head, "th") + "".join(row(each, "td") for each in rows) + "</table>"


def _box(box: Callout) -> str:
    label = f"<p><strong>{escape(box.label)}</strong></p>" if box.label else ""
    lines = "".join(f"<p>{_inline(line)}</p>" for line in box.lines)
    return f'<div class="box {box.box.value}">{label}{lines}</div>'


def _image(file: str, words: str, read_file: FileReader) -> str:
    kind = _TYPES.get(PurePosixPath(file).suffix.lower(), "png")
    data = base64.b64encode(read_file(file)).decode()
    return f'<img src="data:image/{kind};base64,{data}" alt="{escape(words)}">'


def _question(asked: Asked, read_file: FileReader) -> str:
    stem = "<br>".join(_inline(line) for line in asked.stem)
    picture = asked.picture
    image = _image(picture.file, picture.words, read_file) if picture else ""
    offered = _list((_offer(each, read_file) for each in asked.offered), "ul", "options")
    answer = f"<p><strong>答案：{escape(asked.answer)}</strong></p>" if asked.answer else ""
    reveal = "".join(f"<p>{_inline(line)}</p>" for line in asked.reveal)
    opened = "看答案" if asked.answer else "想好了再看"
    details = f"<details><summary>{opened}</summary>{answer}{reveal}</details>"
    return (
        f'<div class="question"><p><strong>{asked.number}. {stem}</strong> '
        f'<span class="kind">（{escape(asked.kind)}）</span></p>{image}'
        f"{offered if asked.offered else ''}{details if answer or reveal else ''}</div>"
    )


def _offer(offered: Offered, read_file: FileReader) -> str:
    mark = f"{escape(offered.mark)}. " if offered.mark else ""
    if offered.picture:
        words = "".join(span.text for span in offered.words)
        return mark + _image(offered.picture, words, read_file)
    return mark + _inline(offered.words)


def _remember(handout: Handout) -> str:
    takeaways = _list(map(escape, handout.takeaways), "ul") if handout.takeaways else ""
    lines = [f"<p>{escape(line)}</p>" for line in handout.card]
    if handout.closing_line:
        lines.append(f'<p class="closing">{escape(handout.closing_line)}</p>')
    card = f'<div class="card">{"".join(lines)}</div>' if lines else ""
    return f"<h2>记住</h2>{takeaways}{card}" if takeaways or card else ""
