"""What `laonian doctor` says of journal, backups, second place, drive and clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from laonian_app.cli.words import in_english
from laonian_app.exchange import examining
from laonian_app.exchange.places import places_of
from laonian_app.ground.paths import Home
from laonian_app.ground.times import local_date, now

Facts = dict[str, object]


@dataclass(slots=True)
class Kept:
    """`facts` as `doctor --json` prints them, and `troubles` in words."""

    facts: dict[str, Facts] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)

    def trouble(self, chinese: str, english: str) -> None:
        self.troubles.append(english if in_english() else chinese)


def kept_facts(home: Home, file: Path | None) -> Kept:
    """Return what is known of what keeps the records; of a server only drive and clock.

    Reads the whole journal and the newest backup; nothing is written.
    """
    kept = Kept()
    kept.facts = {"journal": {}, "backups": {}, "second_place": {}}
    if file is not None:
        _journal(kept, home)
        _backups(kept, home)
        _second_place(kept, home, file)
    _drive(kept, home)
    _clock(kept, file or home.database)
    return kept


def _journal(kept: Kept, home: Home) -> None:
    state = examining.journal_state(home, places_of(home))
    kept.facts["journal"] = {
        "folder": str(state.folder),
        "lines": state.lines,
        "newest_at": state.newest_at.isoformat() if state.newest_at else None,
        "damaged_lines": state.damaged,
        "unfinished_erasures": state.unfinished,
    }
    if state.damaged:
        kept.trouble(
            f"日志里有 {state.damaged} 行读不出来。请现在备份一次：laonian backup。",
            f"{state.damaged} lines of the journal cannot be read. Back up now: laonian backup.",
        )
    if state.unfinished:
        kept.trouble(
            "有名字还没抹干净。请打开程序，它会接着抹。",
            "A name is not erased everywhere yet. Open the program: it goes on.",
        )


def _backups(kept: Kept, home: Home) -> None:
    state = examining.backup_state(places_of(home))
    kept.facts["backups"] = {
        "folder": str(state.folder),
        "kept": state.kept,
        "newest_day": state.newest_day.isoformat() if state.newest_day else None,
        "are_whole": state.is_whole,
    }
    if state.is_whole is False:
        kept.trouble(
            "有的备份坏了。请现在再备份一次：laonian backup。",
            "A backup is damaged. Back up now: laonian backup.",
        )


def _second_place(kept: Kept, home: Home, file: Path) -> None:
    state = examining.second_state(home, file, places_of(home))
    kept.facts["second_place"] = {
        "folder": str(state.folder) if state.folder else None,
        "there": state.there,
        "missing_answers": state.missing,
    }
    if state.folder is not None and not state.there:
        kept.trouble(
            "放第二份日志的地方不在。请插上 U 盘。",
            "The second place for the journal is not there. Plug in the stick.",
        )
    if state.missing is not None:
        kept.trouble(
            f"这台电脑回到了以前的样子，少了 {state.missing} 条回答。"
            "请打开程序，它会从第二个地方拿回来。",
            f"This PC went back to an older state: {state.missing} answers are not here."
            " Open the program: it brings back what the second place has.",
        )


def _drive(kept: Kept, home: Home) -> None:
    state = examining.drive_state(home)
    kept.facts["drive"] = {"kind": state.kind, "network": state.network}
    if state.network:
        kept.trouble(
            "数据文件夹在网络盘上，上课记录可能会丢。请换成这台电脑的硬盘或 U 盘：--home 文件夹。",
            "The home lies on a network drive: class records could be lost there."
            " Choose a folder on a disk of this PC or on a stick: --home DIR.",
        )


def _clock(kept: Kept, file: Path) -> None:
    state = examining.clock_state(file, local_date(now()))
    kept.facts["clock"] = {
        "today": state.today.isoformat(),
        "newest_day": state.newest.isoformat() if state.newest else None,
        "doubt": state.doubt.value if state.doubt else None,
    }
    if state.doubt is not None:
        kept.trouble(
            f"电脑上的日期是 {state.today}，看起来不对。请先把日期调准，再上课。",
            f"This PC shows {state.today}, which looks wrong. Set the date before the class.",
        )
