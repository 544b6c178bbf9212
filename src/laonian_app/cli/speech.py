"""The command `speak`, and lessons as sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laonian_app.cli.place import Place, place_of
from laonian_app.cli.words import in_english
from laonian_app.ground.paths import Home

if TYPE_CHECKING:
    from laonian_app.speech.sound import Sound
    from laonian_app.speech.worker_client import WorkerClient

ONE_FILE = (".mp3", ".wav")


def _words(chinese: str, english: str) -> str:
    return english if in_english() else chinese


def register(commands: typer.Typer) -> None:
    """Add `speak`."""

    @commands.command(
        help=_words(
            "把一句话读成声音文件（WAV，或以 .mp3 结尾）。", "Speak one text to a WAV or MP3 file."
        )
    )
    def speak(
        context: typer.Context,
        text: Annotated[str, typer.Argument(metavar="TEXT")],
        out: Annotated[
            Path | None, typer.Option("--out", help=_words("声音文件", "sound file"))
        ] = None,
        rate: Annotated[
            int,
            typer.Option(
                "--rate",
                help=_words("快慢：1–5 档，或 60–260（130 为正常）", "1 to 5, or 60 to 260"),
            ),
        ] = 3,
        voice: Annotated[str, typer.Option("--voice", help=_words("声音的名字", "a voice"))] = "",
        explain: Annotated[
            bool, typer.Option("--explain", help=_words("写出读的是什么", "print what is said"))
        ] = False,
    ) -> None:
        speak_text(place_of(context), text, out, _rate(rate), voice, explain)


def speak_text(
    place: Place, text: str, out: Path | None, rate: int, voice: str, explain: bool
) -> None:
    """Print what is said for a text, write it as sound, or both.

    Raises:
        NothingToRead, SpeechUnavailable, SoundUnwritable.
    """
    from laonian_app.speech.errors import NothingToRead
    from laonian_app.speech.export import write_sound
    from laonian_app.speech.mp3 import Mp3Tags
    from laonian_app.speech.normalize import spoken

    if out is None and not explain:
        raise typer.BadParameter(_words("请写上 --out 文件名", "give --out FILE"))
    said = spoken(text)
    if not said:
        raise NothingToRead
    if explain:
        typer.echo(said)
    if out is not None:
        sound = _rendered(place.home, said, voice, rate)
        write_sound(sound, out, Mp3Tags(text[:40]))
        if not (place.quiet or explain):
            typer.echo(f"{out}  {sound.seconds:.1f} s")


def _rate(given: int) -> int:
    from laonian_app.speech.pace import FASTEST, RATES, SLOWEST

    if given in RATES:
        return RATES[given]
    if not SLOWEST <= given <= FASTEST:
        raise typer.BadParameter(
            _words(f"--rate 要在 1–5 或 {SLOWEST}–{FASTEST} 之间", "--rate: 1 to 5, or 60 to 260")
        )
    return given


def _rendered(home: Home, said: str, voice: str, rate: int) -> Sound:
    from laonian_app.speech.sound import read_wav

    client = _client(home)
    try:
        known = {each.id: each.id for each in client.engine().voices}
        known |= {each.name: each.id for each in client.engine().voices}
        if voice and voice not in known:
            names = "、".join(known)
            raise typer.BadParameter(_words(f"没有这个声音，现在有：{names}", f"voices: {names}"))
        return read_wav(client.render(said, known.get(voice, ""), rate, None).wav or b"")
    finally:
        client.close()


def _client(home: Home) -> WorkerClient:
    from laonian_app.speech.engine.choice import engine_names
    from laonian_app.speech.worker_client import WorkerClient

    return WorkerClient(engine_names(home.voices))
