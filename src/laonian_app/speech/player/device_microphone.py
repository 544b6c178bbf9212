"""This PC's microphone through QtMultimedia, which is imported at the first recording."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from laonian_app.speech.microphone import Broken, Capture, Heard, SampleKind, captured
from laonian_app.speech.player.sounder import MULTIMEDIA

WANTED_RATE = 22_050
"""As the clips of the engines have it; a device that cannot do so gives its own rate."""

BUFFER_US = 100_000
"""What the device holds back, in microseconds: the level follows, and little is lost at the end."""

SILENT_MS = 4_000
"""A device that gives nothing for so long is gone: Qt does not always say so."""


class DeviceMicrophone(QObject):
    """The system's default microphone."""

    def __init__(self) -> None:
        super().__init__()
        self._source: Any = None  # QAudioSource, of a module imported late
        self._stream: Any = None
        self._capture = Capture(WANTED_RATE, 1, SampleKind.SIGNED_16)
        self._heard: Heard | None = None
        self._broken: Broken | None = None
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.setInterval(SILENT_MS)
        self._watch.timeout.connect(self._on_silent)

    def start(self, heard: Heard, broken: Broken) -> bool:
        """Listen, where there is QtMultimedia and a microphone; see `Microphone`."""
        self.stop()
        try:
            library = import_module(MULTIMEDIA)
        except ImportError:
            return False
        device = library.QMediaDevices.defaultAudioInput()
        if device.isNull():
            return False
        form = _wanted_format(library, device)
        self._capture = _capture(library, form)
        self._heard, self._broken = heard, broken
        self._source = library.QAudioSource(device, form, self)
        self._source.setBufferSize(form.bytesForDuration(BUFFER_US))
        self._stream = self._source.start()
        if self._stream is None or self._source.error() != library.QtAudio.Error.NoError:
            self.stop()
            return False
        self._source.stateChanged.connect(self._on_state)
        self._stream.readyRead.connect(self._on_ready)
        self._watch.start()
        return True

    def stop(self) -> None:
        """Let go of the device; what it gave and was not read yet is given first."""
        self._watch.stop()
        source, self._source = self._source, None
        if source is None:
            return
        self._on_ready()
        self._heard = self._broken = self._stream = None
        source.stop()
        source.deleteLater()

    @Slot()
    def _on_ready(self) -> None:
        if self._stream is None or self._heard is None:
            return
        data = self._stream.readAll().data()
        if data:
            if self._source is not None:
                self._watch.start()
            self._heard(captured(data, self._capture))

    @Slot()
    def _on_state(self) -> None:
        """Ask for the state: PySide does not know how to hand over `QAudio::State`."""
        if self._source is None or self._broken is None:
            return
        library = import_module(MULTIMEDIA)
        if self._source.state() == library.QtAudio.State.StoppedState:
            self._give_up(str(self._source.error()))

    @Slot()
    def _on_silent(self) -> None:
        self._give_up(f"nothing came for {SILENT_MS} ms")

    def _give_up(self, reason: str) -> None:
        broken = self._broken
        self.stop()
        if broken is not None:
            broken(reason)


def _wanted_format(library: Any, device: Any) -> Any:
    form = library.QAudioFormat()
    form.setSampleRate(WANTED_RATE)
    form.setChannelCount(1)
    form.setSampleFormat(library.QAudioFormat.SampleFormat.Int16)
    return form if device.isFormatSupported(form) else device.preferredFormat()


def _capture(library: Any, form: Any) -> Capture:
    kinds = library.QAudioFormat.SampleFormat
    kind = {
        kinds.UInt8: SampleKind.UNSIGNED_8,
        kinds.Int32: SampleKind.SIGNED_32,
        kinds.Float: SampleKind.FLOAT,
    }.get(form.sampleFormat(), SampleKind.SIGNED_16)
    return Capture(form.sampleRate(), form.channelCount(), kind)
