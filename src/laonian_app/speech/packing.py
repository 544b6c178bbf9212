"""Packing rendered clips into a lesson, so that PCs without this voice have it too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from laonian_app.speech.cache import ClipKey
from laonian_app.speech.normalize import VERSION
from laonian_app.speech.pace import DEFAULT_PACE, RATES
from laonian_app.speech.packed import FOLDER, PackedClip, write_index
from laonian_app.speech.plan import Utterance
from laonian_app.speech.worker_client import WorkerClient


def pack(
    lesson: Path,
    utterances: Iterable[Utterance],
    client: WorkerClient,
    voice: str = "",
    paces: Sequence[int] = (DEFAULT_PACE,),
) -> tuple[PackedClip, ...]:
    """Render sentences into a lesson's `audio/tts/` and write its index; waits for each.

    Clips that an older index named and the lesson no longer needs are removed.

    Raises:
        SpeechUnavailable, SoundUnwritable: the old index stays.
    """
    texts = list(dict.fromkeys(utterance.spoken for utterance in utterances))
    packed = [_packed(lesson, text, client, voice, RATES[pace]) for text in texts for pace in paces]
    write_index(lesson, packed)
    needed = {clip.file for clip in packed}
    for path in (lesson / FOLDER).glob("*.wav"):
        if path.name not in needed:
            path.unlink(missing_ok=True)
    return tuple(packed)


def _packed(lesson: Path, text: str, client: WorkerClient, voice: str, rate: int) -> PackedClip:
    engine = client.engine()
    name = ClipKey(engine.name, engine.version, voice, rate, text).name + ".wav"
    client.render(text, voice, rate, lesson / FOLDER / name)
    return PackedClip(name, engine.name, engine.version, voice, rate, VERSION, text)
