"""What was sent for: only the newest comes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial


class Errands:
    """Counts what is fetched for a screen.

    Who presses on meanwhile wants something else, or the same thing once; and nothing
    that still loads may show itself to the next person.
    """

    def __init__(self) -> None:
        self._newest = 0
        self._closed = False

    def send(self, then: Callable[..., None]) -> Callable[..., None]:
        """Return `then`, to be called with what was fetched; all earlier ones are dropped."""
        self.drop()
        return self.beside(then)

    def beside(self, then: Callable[..., None]) -> Callable[..., None]:
        """Return another end of the errand that was sent last, as for its failure."""
        return partial(self._arrive, self._newest, then)

    def drop(self) -> None:
        """Nothing is waited for any more: another screen is shown."""
        self._newest += 1

    def close(self) -> None:
        """Let nothing arrive from now on."""
        self._closed = True

    def _arrive(self, errand: int, then: Callable[..., None], *fetched: object) -> None:
        if errand == self._newest and not self._closed:
            then(*fetched)
