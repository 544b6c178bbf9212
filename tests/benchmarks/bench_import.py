"""How fast question banks come in, and how much memory that takes.

Prints one JSON line a figure: questions a second for Word and GIFT (reading and understanding,
nothing is written), and for each format the peak memory of a process that reads a large file,
above that of one that reads a tiny file of the same format, as a multiple of the file's size.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

WORDS = (
    "老人接到电话转账安全户口银行核实挂断家孩子警察验证码"
    "密存款利息保险合同签字风险投诉时候先做什么不给钱"
)
OPTIONS = 4
CORPUS = Path(os.environ.get("LAONIAN_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
REAL_WORD = CORPUS / "chinese" / "习概题库.docx"
DEFLATED = zipfile.ZIP_DEFLATED
LINES = OPTIONS + 3
"""So many lines has a question in a text."""


def _says(chance: Random, n: int, length: int) -> str:
    """Return words that nobody wrote before: real banks do not repeat themselves either."""
    return "".join(chance.choices(WORDS, k=length)) + str(n)


def _question(n: int) -> tuple[str, list[str], str]:
    """Return stem, options and explanation of a question."""
    chance = Random(n)
    options = [_says(chance, n, 9) for _ in range(OPTIONS)]
    return f"{_says(chance, n, 30)}，怎么办？", options, f"{_says(chance, n, 25)}。"


PROBE = """
import re, sys
from pathlib import Path
from laonian_app.lessons.importing import read
found = read(Path(sys.argv[1]))
status = Path("/proc/self/status").read_text()
print(found.questions, re.search(r"VmHWM:\\s*(\\d+)", status)[1])
"""


def gift(file: Path, count: int) -> None:
    """Write a GIFT file."""
    parts = []
    for n in range(count):
        stem, options, why = _question(n)
        inside = " ".join(f"{'=' if k == 1 else '~'}{each}" for k, each in enumerate(options))
        parts.append(f"{stem} {{{inside} ####{why}}}\n")
    file.write_text("\n".join(parts), "utf-8")


def moodle_xml(file: Path, count: int) -> None:
    """Write a Moodle XML file."""
    parts = ["<?xml version='1.0'?>\n<quiz>"]
    for n in range(count):
        stem, options, why = _question(n)
        answers = "".join(
            f'<answer fraction="{100 * (k == 1)}"><text>{each}</text></answer>'
            for k, each in enumerate(options)
        )
        parts.append(
            f'<question type="multichoice"><name><text>{n}</text></name><questiontext>'
            f"<text>{stem}</text></questiontext>{answers}"
            f"<generalfeedback><text>{why}</text></generalfeedback></question>"
        )
    file.write_text("\n".join([*parts, "</quiz>"]), "utf-8")


def text(file: Path, count: int) -> None:
    """Write a question list as plain text."""
    file.write_text("\n".join(_lines(count)), "utf-8")


def word(file: Path, count: int) -> None:
    """Write a Word document as Word itself writes it, in chapters of a hundred questions.

    Every paragraph has a number of its own and names its fonts, a run ends where the spelling
    checker stopped: 1.9 bytes of the file a character. The real bank of the corpus has 1.6
    and is measured, too; a plain file of python-docx has 1.0, as nothing but text is in it.
    """
    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    body = document.element.body
    lines = _lines(count)
    for n in range(0, len(lines), 100 * LINES):
        body.insert(len(body) - 1, parse_xml(_paragraph(-n - 1, f"第{n // 100 // LINES + 1}章")))
        for place, each in enumerate(lines[n : n + 100 * LINES], n):
            body.insert(len(body) - 1, parse_xml(_paragraph(place, each)))
    document.save(str(file))


def _paragraph(n: int, words: str) -> str:
    """Return a paragraph in two runs, in the markup of Word."""
    chance = Random(n)
    middle = chance.randrange(1, len(words))
    fonts = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/></w:rPr>'
    runs = "".join(
        f'<w:proofErr w:type="{mark}"/><w:r>{fonts}<w:t>{part}</w:t></w:r>'
        for mark, part in (("gramStart", words[:middle]), ("gramEnd", words[middle:]))
    )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    more = "http://schemas.microsoft.com/office/word/2010/wordml"
    return (
        f'<w:p xmlns:w="{name}" xmlns:w14="{more}" w14:paraId="{chance.getrandbits(31):08X}" '
        f'w14:textId="77777777" w:rsidR="007E1735" w:rsidRDefault="00000000">'
        f"<w:pPr>{fonts}</w:pPr>{runs}</w:p>"
    )


def real_word(file: Path, times: int) -> None:
    """Write the text of the corpus' Word bank several times into one document."""
    with zipfile.ZipFile(REAL_WORD) as source, zipfile.ZipFile(file, "w", DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                begin = data.index(b"<w:body>") + len(b"<w:body>")
                end = data.rindex(b"<w:sectPr")
                data = data[:begin] + data[begin:end] * times + data[end:]
            target.writestr(name, data)


def excel(file: Path, count: int) -> None:
    """Write an Excel workbook."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["题干", "选项A", "选项B", "选项C", "选项D", "答案", "解析"])
    for n in range(count):
        stem, options, why = _question(n)
        sheet.append([stem, *options, "B", why])
    book.save(file)


def _lines(count: int) -> list[str]:
    lines = []
    for n in range(count):
        stem, options, why = _question(n)
        lines.append(f"{n % 9_000 + 1}. {stem}")
        lines += [f"{'ABCD'[k]}. {each}" for k, each in enumerate(options)]
        lines += ["答案：B", f"解析：{why}"]
    return lines


WRITERS: dict[str, tuple[str, Callable[[Path, int], None], int]] = {
    "gift": (".txt", gift, 20_000),
    "moodle_xml": (".xml", moodle_xml, 10_000),
    "text": (".txt", text, 10_000),
    "word": (".docx", word, 3_000),
    "excel": (".xlsx", excel, 10_000),
    "real_word": (".docx", real_word, 12),
}


def speed(file: Path, rounds: int) -> float:
    """Return questions a second, the best of some rounds."""
    from laonian_app.lessons.importing import read

    best = 0.0
    for _ in range(rounds):
        begin = time.perf_counter()
        found = read(file)
        best = max(best, found.questions / (time.perf_counter() - begin))
    return best


def peak(file: Path) -> tuple[int, int]:
    """Return how many questions a process of its own found, and its peak memory in bytes."""
    told = subprocess.run(
        [sys.executable, "-c", PROBE, str(file)], check=True, capture_output=True, text=True
    )
    questions, kilobytes = told.stdout.split()
    return int(questions), int(kilobytes) * 1024


def memory(folder: Path, name: str) -> tuple[float, int]:
    """Return the peak above a tiny file's, as a multiple of the large file, and that size."""
    ending, write, count = WRITERS[name]
    tiny, large = folder / f"tiny-{name}{ending}", folder / f"large-{name}{ending}"
    write(tiny, 2)
    write(large, count)
    size = large.stat().st_size
    questions, most = peak(large)
    least, base = peak(tiny)
    if questions != least * count // 2:
        raise SystemExit(f"{name}: {questions} questions were read")
    return (most - base) / size, size


def show(name: str, value: float, unit: str) -> None:
    """Print a figure."""
    figure = {"name": name, "value": round(value, 2), "unit": unit, "floor": None, "ratio": None}
    print(json.dumps(figure), flush=True)  # noqa: T201 - its output


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--only", choices=sorted(WRITERS))
    chosen = arguments.parse_args()
    names = [chosen.only] if chosen.only else list(WRITERS)
    names = [name for name in names if name != "real_word" or REAL_WORD.is_file()]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        worst = 0.0
        for name in names:
            if name in {"word", "gift"}:
                file = folder / f"speed-{name}{WRITERS[name][0]}"
                WRITERS[name][1](file, 1_000 if name == "word" else 10_000)
                show(f"import_{name}_qps", speed(file, chosen.rounds), "questions/s")
            ratio, _ = memory(folder, name)
            show(f"import_{name}_memory_ratio", ratio, "times the file")
            worst = max(worst, ratio)
        show("import_memory_ratio", worst, "times the file")


if __name__ == "__main__":
    main()
