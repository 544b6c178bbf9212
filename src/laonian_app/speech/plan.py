"""From the texts on a screen to what is read, in order, with the pauses between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laonian_app.speech.normalize import Override, spoken
from laonian_app.speech.split import LINE_ENDS, Sentence, split

SENTENCE_PAUSE_MS = 500
PARAGRAPH_PAUSE_MS = 800


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a screen as it is shown: a paragraph, an option, a button.

    Line breaks part paragraphs. `overrides` are readings of single places of `text`.
    """

    text: str
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence to read.

    `passage` is the number of its text on the screen; `start` and `end` (not included) are
    its place there, for the mark; `text` is that part as shown, without blanks at its ends;
    the pause runs from the last voiced sample to the next.
    """

    passage: int
    start: int
    end: int
    text: str
    spoken: str
    pause_after_ms: int


def plan(
    passages: Sequence[Passage | str], pairs: Sequence[tuple[str, str]] = ()
) -> tuple[Utterance, ...]:
    """Return the sentences of a screen's texts, in order; what says nothing is left out.

    Args:
        passages: in reading order.
        pairs: the lesson's 读音.

    The pause is 500 ms after a sentence, 800 ms at the end of a paragraph or a passage.
    """
    planned: list[Utterance] = []
    for number, given in enumerate(passages):
        passage = Passage(given) if isinstance(given, str) else given
        sentences = [(each, _spoken(each, passage, pairs)) for each in split(passage.text)]
        heard = [(each, said) for each, said in sentences if said]
        for each, said in heard:
            last = each is heard[-1][0] or not LINE_ENDS.isdisjoint(each.text)
            planned.append(_utterance(number, each, said, last))
    return tuple(planned)


def _utterance(passage: int, sentence: Sentence, said: str, ends_paragraph: bool) -> Utterance:
    pause = PARAGRAPH_PAUSE_MS if ends_paragraph else SENTENCE_PAUSE_MS
    end = sentence.start + len(sentence.text.rstrip())
    return Utterance(passage, sentence.start, end, sentence.text.strip(), said, pause)


def _spoken(sentence: Sentence, passage: Passage, pairs: Sequence[tuple[str, str]]) -> str:
    inside = [
        Override(place.start - sentence.start, place.end - sentence.start, place.reading)
        for place in passage.overrides
        if sentence.start <= place.start and place.end <= sentence.end
    ]
    return spoken(sentence.text, pairs, inside)
