"""A neural voice that the user brought: a folder voices/NAME with a VITS model.

Needs the extra `neural` (sherpa-onnx). Nothing is ever downloaded.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from laonian_app.speech.engine import Voice
from laonian_app.speech.engine.calibration import SENTENCE, measured_pace, speed_factor
from laonian_app.speech.engine.lexicon import Lexicon
from laonian_app.speech.errors import (
    CharactersUnknown,
    EngineMissing,
    TextUnspeakable,
    VoiceDamaged,
)
from laonian_app.speech.sound import Sound

DESCRIPTION = "voice.yaml"
MODEL = "model.onnx"
THREADS = 1
LOUDEST = 32_767


@dataclass(frozen=True, slots=True)
class VoiceFolder:
    """What `voice.yaml` says about a voice: its name on screen and its licence."""

    folder: Path
    title: str
    license: str


def voice_folders(voices: Path) -> tuple[VoiceFolder, ...]:
    """Return the complete voices below a folder, in order of name; damaged ones are left out."""
    if not voices.is_dir():
        return ()
    found = []
    for folder in sorted(path for path in voices.iterdir() if (path / DESCRIPTION).is_file()):
        try:
            found.append(read_folder(folder))
        except VoiceDamaged:
            continue  # `laonian doctor` opens it again and tells what is missing
    return tuple(found)


def read_folder(folder: Path) -> VoiceFolder:
    """Return what a voice's folder says about itself.

    Raises:
        VoiceDamaged: no description, no model, or no tokens.
    """
    import yaml

    try:
        described = yaml.load((folder / DESCRIPTION).read_text("utf-8"), yaml.BaseLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise VoiceDamaged(folder=folder.name, detail=str(error)) from error
    missing = [name for name in (MODEL, "tokens.txt") if not (folder / name).is_file()]
    if missing or not isinstance(described, dict):
        raise VoiceDamaged(folder=folder.name, detail=f"missing {missing}")
    return VoiceFolder(
        folder, str(described.get("name", folder.name)), str(described.get("licence", ""))
    )


class Neural:
    """The engine `neural:FOLDER`."""

    def __init__(self, folder: Path, library: Any = None) -> None:
        """Load a voice.

        Args:
            folder: with `model.onnx`, `tokens.txt`, `voice.yaml`, and `lexicon.txt` or
                `espeak-ng-data/` as the model needs.
            library: the module sherpa_onnx, or what stands in for it.

        Raises:
            EngineMissing: the extra is not installed.
            VoiceDamaged: the model does not load.
        """
        described = read_folder(folder)
        self.name = f"neural:{folder.name}"
        self.version = str((folder / MODEL).stat().st_size)
        self._voice = Voice(folder.name, described.title, "zh-CN")
        self._speech = _load(folder, library or _sherpa())
        self._lexicon = _lexicon(folder)
        self._natural = 0.0

    def voices(self) -> tuple[Voice, ...]:
        return (self._voice,)

    def render(self, text: str, voice: str, rate: int) -> Sound:
        """Return a normalised text as sound; the voice's own pace is measured at the first.

        Raises:
            CharactersUnknown: the library would leave some of it out, and say nothing.
            TextUnspeakable: no sound came.
        """
        del voice
        if self._lexicon and (unknown := self._lexicon.unknown(text)):
            raise CharactersUnknown(characters=unknown, detail=self.name)
        if not self._natural:
            self._natural = measured_pace(self._generate(SENTENCE, 1.0))
        return self._generate(text, speed_factor(rate, self._natural))

    def _generate(self, text: str, speed: float) -> Sound:
        audio = self._speech.generate(text, sid=0, speed=speed)
        if not len(audio.samples):
            raise TextUnspeakable(text=text, detail=self.name)
        clipped = (max(-1.0, min(1.0, sample)) for sample in audio.samples)
        return Sound(
            int(audio.sample_rate), array("h", (round(LOUDEST * sample) for sample in clipped))
        )


def _sherpa() -> Any:
    try:
        import sherpa_onnx
    except (ImportError, OSError) as error:
        raise EngineMissing(engine="sherpa-onnx", detail=str(error)) from error
    return sherpa_onnx


def _load(folder: Path, library: Any) -> Any:
    """Return sherpa's speech object; `validate` first, a bad model would end in an error later."""
    vits = library.OfflineTtsVitsModelConfig(
        model=str(folder / MODEL),
        lexicon=_existing(folder / "lexicon.txt"),
        tokens=str(folder / "tokens.txt"),
        data_dir=_existing(folder / "espeak-ng-data"),
    )
    config = library.OfflineTtsConfig(
        model=library.OfflineTtsModelConfig(vits=vits, num_threads=THREADS, provider="cpu")
    )
    try:
        if not config.validate():
            raise VoiceDamaged(folder=folder.name, detail="validate() said no")
        return library.OfflineTts(config)
    except RuntimeError as error:
        raise VoiceDamaged(folder=folder.name, detail=str(error)) from error


def _lexicon(folder: Path) -> Lexicon | None:
    """Return the words of a voice that has nothing else to know a word by."""
    path = folder / "lexicon.txt"
    if not path.is_file() or (folder / "espeak-ng-data").exists():
        return None
    try:
        return Lexicon(path)
    except (OSError, UnicodeDecodeError) as error:
        raise VoiceDamaged(folder=folder.name, detail=str(error)) from error


def _existing(path: Path) -> str:
    return str(path) if path.exists() else ""
