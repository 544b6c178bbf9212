"""How fast question banks come in, and how much memory that takes.

Prints one JSON line a figure: questions a second for Word and GIFT (reading and understanding,
nothing is written), and for each format the peak memory of a process that reads a large file,
above that of one that reads a tiny file of the same format, as a multiple of the file's size.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

WORDS = (
    "老人接到电话转账安全户口银行核实挂断家孩子警察验证码"
    "密存款利息保险合同签字风险投诉时候先做什么不给钱"
)
OPTIONS = 4


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
    """Write a Word document."""
    import docx

    document = docx.Document()
    body = document.element.body
    model = document.add_paragraph("x")._p
    for each in _lines(count):
        copy = _copy(model, each)
        body.insert(len(body) - 1, copy)
    body.remove(model)
    document.save(str(file))


def _copy(model: object, words: str) -> object:
    import copy

    paragraph = copy.deepcopy(model)
    paragraph.r_lst[0].text = words  # type: ignore[attr-defined]
    return paragraph


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
    if questions != count:
        raise SystemExit(f"{name}: {questions} of {count} questions were read")
    return (most - peak(tiny)[1]) / size, size


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
