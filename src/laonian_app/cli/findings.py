"""What `laonian doctor` found, in sentences: one a subject, nothing that only scripts need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from laonian_app.cli.words import in_english

GIGABYTE = 1_000_000_000
_STATES = {
    "ok": ("完好", "sound"),
    "none": ("还没有", "none yet"),
    "older": ("旧版本的，打开程序就会更新", "of an older version; opening the program renews it"),
    "newer": ("新版本的程序写的", "written by a newer program"),
    "damaged": ("坏了", "damaged"),
}


def sentences(facts: Mapping[str, Any]) -> list[str]:
    """Return a line for each subject that `facts` of the examination holds."""
    return [
        _line("版本", "Version", str(facts["version"]), str(facts["version"])),
        _home(facts["home"]),
        _line("电脑编号", "This PC", *_twice(facts["device"]["id"] or "—")),
        _database(facts["database"]),
        _journal(facts["journal"]),
        _backups(facts["backups"]),
        _second_place(facts["second_place"]),
        _drive(facts["drive"]),
        _clock(facts["clock"]),
        _lessons(facts["lessons"]),
        _disk(facts["disk"]),
        *_speech(facts["speech"]),
    ]


def _line(chinese: str, english: str, words: str, in_other_words: str) -> str:
    return f"{english}: {in_other_words}" if in_english() else f"{chinese}：{words}"


def _twice(words: str) -> tuple[str, str]:
    return words, words


def _home(home: Mapping[str, Any]) -> str:
    is_open = (
        ("程序正开着", "the program is open")
        if home["open"]
        else ("程序没开", "nobody has it open")
    )
    return _line(
        "数据文件夹",
        "Home",
        f"{home['folder']}（{is_open[0]}）",
        f"{home['folder']} ({is_open[1]})",
    )


def _database(database: Mapping[str, Any]) -> str:
    state = _STATES.get(str(database["state"]), _twice(str(database["state"])))
    demo = ("，是演示班", ", a demonstration class") if database["is_demo"] else ("", "")
    learners, answers = database["learners"] or 0, database["answers"] or 0
    return _line(
        "上课记录",
        "Class records",
        f"{state[0]}，{learners} 位学员，{answers} 条回答{demo[0]}",
        f"{state[1]}, {learners} learners, {answers} answers{demo[1]}",
    )


def _journal(journal: Mapping[str, Any]) -> str:
    if not journal:
        return _line("日志", "Journal", "记录在服务器上，这里没有", "records on a server have none")
    newest = str(journal["newest_at"] or "")[:16].replace("T", " ")
    last = (f"，最近一条 {newest}", f", the newest of {newest}") if newest else ("", "")
    return _line(
        "日志",
        "Journal",
        f"{journal['lines']} 行{last[0]}，坏了 {journal['damaged_lines']} 行，"
        f"在 {journal['folder']}",
        f"{journal['lines']} lines{last[1]}, {journal['damaged_lines']} damaged,"
        f" in {journal['folder']}",
    )


def _backups(backups: Mapping[str, Any]) -> str:
    if not backups or not backups["kept"]:
        return _line("备份", "Backups", "还没有", "none yet")
    whole = ("有坏的", "some damaged") if backups["are_whole"] is False else ("都完好", "all whole")
    return _line(
        "备份",
        "Backups",
        f"{backups['kept']} 份，最近是 {backups['newest_day']} 的，{whole[0]}，"
        f"在 {backups['folder']}",
        f"{backups['kept']}, the newest of {backups['newest_day']}, {whole[1]},"
        f" in {backups['folder']}",
    )


def _second_place(second: Mapping[str, Any]) -> str:
    folder = second.get("folder")
    if not folder:
        return _line("另存一份的地方", "Second place", "没有设", "none chosen")
    there = ("在", "there") if second["there"] else ("现在不在", "not there now")
    return _line(
        "另存一份的地方", "Second place", f"{folder}（{there[0]}）", f"{folder} ({there[1]})"
    )


def _drive(drive: Mapping[str, Any]) -> str:
    kind = str(drive["kind"] or "?")
    where = (
        ("网络盘", "network drive") if drive["network"] else ("这台电脑的盘", "a disk of this PC")
    )
    return _line("数据所在的盘", "Drive", f"{where[0]}（{kind}）", f"{where[1]} ({kind})")


def _clock(clock: Mapping[str, Any]) -> str:
    newest = clock["newest_day"]
    last = (f"，最近一次上课 {newest}", f", the last class {newest}") if newest else ("", "")
    return _line("日期", "Date", f"{clock['today']}{last[0]}", f"{clock['today']}{last[1]}")


def _lessons(lessons: Mapping[str, Any]) -> str:
    found, ready = lessons["found"], lessons["ready"]
    return _line("课文", "Lessons", f"{found} 课，能上的 {ready} 课", f"{found}, {ready} ready")


def _disk(disk: Mapping[str, Any]) -> str:
    free = f"{disk['free_bytes'] / GIGABYTE:.1f} GB"
    return _line("硬盘", "Disk", f"还有 {free}", f"{free} free")


def _speech(speech: Mapping[str, Any]) -> list[str]:
    engine = f"{speech['engine']} {speech['version']}" if speech["engine"] else ""
    heard = ("能放出声音", "can be heard") if speech["plays"] else ("放不出声音", "cannot be heard")
    voices = speech["voices"]
    words = (
        (f"{engine}，{voices} 种声音", f"{engine}, {voices} voices")
        if engine
        else ("没有能用的声音", "no voice")
    )
    line = _line("朗读", "Reading aloud", f"{words[0]}，{heard[0]}", f"{words[1]}, {heard[1]}")
    return [line, *map(str, speech["remedies"])]
