"""espeak-ng through ctypes, synchronous: 0 wrong clips of 210, 5 ms each."""

from __future__ import annotations

import ctypes
from functools import cache
from pathlib import Path

from laonian_app.speech.engine.espeak_data import usable
from laonian_app.speech.errors import EngineMissing

SYNCHRONOUS = 2
BUFFER_MS = 500
STAY_ALIVE = 0x8000  # without it espeak ends the process on a failure
UTF8 = 1
RATE = 1
DEFAULT_VOICE = "cmn-latn-pinyin"  # "cmn" reads 的 日 小 元 as English letters
SAMPLE_RATE = 22_050

Collector = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class EspeakLibrary:
    """The one espeak of this process; a second initialisation would hang for ever."""

    def __init__(self) -> None:
        self._library = _load()
        self.version = self._start()
        self._pieces: list[bytes] = []
        self._collect = Collector(self._on_samples)
        self._library.espeak_SetSynthCallback(self._collect)
        self.set_voice(DEFAULT_VOICE)

    def set_voice(self, name: str) -> None:
        """Choose a voice, for instance cmn-latn-pinyin+f2."""
        self._check("espeak_SetVoiceByName", name.encode("utf-8"))

    def set_rate(self, rate: int) -> None:
        """Set the pace, on the scale of `pace.RATES`."""
        self._check("espeak_SetParameter", RATE, rate, 0)

    def samples(self, text: str) -> bytes:
        """Return a text as 16-bit mono samples at 22,050 Hz; this call does all the work."""
        self._pieces.clear()
        data = text.encode("utf-8") + b"\0"
        self._check("espeak_Synth", data, len(data), 0, 1, 0, UTF8, None, None)
        return b"".join(self._pieces)

    def phonemes(self, text: str) -> str:
        """Return espeak's phonemes; what it reads as English stands between (en) and (cmn)."""
        buffer = ctypes.create_string_buffer(text.encode("utf-8") + b"\0")
        place = ctypes.c_void_p(ctypes.addressof(buffer))
        clauses = []
        while place.value:
            part = self._library.espeak_TextToPhonemes(ctypes.byref(place), UTF8, 0)
            clauses.append((part or b"").decode("utf-8"))
        return " ".join(clauses)

    def _start(self) -> str:
        import espeakng_loader

        version = self._library.espeak_Info(None).decode("ascii")
        data = usable(Path(espeakng_loader.get_data_path()), version)
        path = str(data).encode("utf-8")
        if self._library.espeak_Initialize(SYNCHRONOUS, BUFFER_MS, path, STAY_ALIVE) < 0:
            raise EngineMissing(engine="espeak", detail=f"espeak_Initialize failed with {data}")
        return str(version)

    def _check(self, function: str, *arguments: object) -> None:
        code = getattr(self._library, function)(*arguments)
        if code != 0:
            raise EngineMissing(engine="espeak", detail=f"{function}{arguments!r:.80} gave {code}")

    def _on_samples(self, samples: object, count: int, _events: object) -> int:
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, 2 * count))  # type: ignore[arg-type]  # a pointer, which string_at takes
        return 0


@cache
def espeak_library() -> EspeakLibrary:
    """Return the espeak of this process, started at the first call.

    Raises:
        EngineMissing: the library or its data is not there or does not start.
    """
    return EspeakLibrary()


def _load() -> ctypes.CDLL:
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        library.espeak_Info.restype = ctypes.c_char_p
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        library.espeak_TextToPhonemes.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_int)
        library.espeak_Synth.argtypes = (
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
    except (ImportError, OSError, AttributeError) as error:
        raise EngineMissing(engine="espeak", detail=str(error)) from error
    return library
