"""In what state speech is on this PC: for `laonian doctor` and the instructor's screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from laonian_app.ground.errors import LaonianError
from laonian_app.speech import errors
from laonian_app.speech.engine import Voice, choice
from laonian_app.speech.errors import NoSoundDevice, SpeechUnavailable
from laonian_app.speech.player import devices
from laonian_app.speech.worker_client import EngineInUse, EngineTrouble, WorkerClient


@dataclass(frozen=True, slots=True)
class SpeechState:
    """What speaks here.

    `engine` is empty where nothing does. `remedies` are errors to be shown with their
    `message` and `remedy`; `troubles` tell for the log which engine was left and why.
    `plays` says that something here can sound.
    """

    engine: str
    version: str
    voices: tuple[Voice, ...]
    troubles: tuple[EngineTrouble, ...]
    remedies: tuple[LaonianError, ...]
    plays: bool


def state(voices: Path | None) -> SpeechState:
    """Start the best engine once, ask it for its voices, and end it; takes up to 20 s.

    Args:
        voices: the folder of neural voices (`Home.voices`), or None.
    """
    client = WorkerClient(choice.engine_names(voices))
    try:
        in_use = client.engine()
    except SpeechUnavailable as error:
        in_use = EngineInUse("", "", ())
        remedies: tuple[LaonianError, ...] = (error,)
    else:
        remedies = ()
    finally:
        client.close()
    told = tuple(filter(None, map(remedy_for, client.troubles)))
    plays = devices.has_sound_device()
    if not plays:
        remedies = (*remedies, NoSoundDevice())
    return SpeechState(
        in_use.name, in_use.version, in_use.voices, client.troubles, (*told, *remedies), plays
    )


def remedy_for(trouble: EngineTrouble) -> LaonianError | None:
    """Return the error that tells a person about an engine, None where only the log needs it."""
    if trouble.error == errors.NoChineseVoice.__name__:
        return errors.NoChineseVoice(detail=trouble.message)
    if trouble.error == errors.VoiceDamaged.__name__:
        folder = Path(trouble.engine.partition(":")[2]).name
        return errors.VoiceDamaged(folder=folder, detail=trouble.message)
    return None
