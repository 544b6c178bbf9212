"""What is right in a QTI 2 or 3 item: declared, or only in how responses are scored."""

from __future__ import annotations

from dataclasses import dataclass

from laonian_app.lessons.importing.qti.bodies import found_in, plain_tag, value_of
from laonian_app.lessons.importing.xml_trees import Element, children, text_of


@dataclass(frozen=True, slots=True)
class Key:
    """`values` in order; `several` where the response may hold more than one."""

    values: tuple[str, ...]
    several: bool = False
    base: str = "identifier"


def key_of(item: Element, response: str) -> Key:
    """Return what is right for a response; without values where the item does not say."""
    for declared in found_in(item, "responseDeclaration"):
        if response and value_of(declared, "identifier") != response:
            continue
        several = value_of(declared, "cardinality") == "multiple"
        base = value_of(declared, "baseType") or "identifier"
        values = _declared(declared) or _mapped(declared) or _scored(item, response)
        return Key(tuple(dict.fromkeys(values)), several, base)
    return Key(())


def _declared(declared: Element) -> list[str]:
    return [
        " ".join(text_of(value).split())
        for correct in found_in(declared, "correctResponse")
        for value in found_in(correct, "value")
        if text_of(value).strip()
    ]


def _mapped(declared: Element) -> list[str]:
    """Return the keys of a mapping that bring the most, all of them where several add up."""
    entries = [
        (value_of(entry, "mapKey"), _number(value_of(entry, "mappedValue")))
        for entry in found_in(declared, "mapEntry")
    ]
    return [key for key, value in entries if value > 0]


def _scored(item: Element, response: str) -> list[str]:
    """Return values that responses are compared with where a score is given for them."""
    for condition in found_in(item, "responseIf", "responseElseIf"):
        if not _gives_score(condition):
            continue
        values = []
        for match in found_in(condition, "match", "member", "stringMatch", "equal"):
            names = {value_of(each, "identifier") for each in found_in(match, "variable")}
            if response in names:
                values += [text_of(each).strip() for each in found_in(match, "baseValue")]
        if values:
            return values
    return []


def _gives_score(condition: Element) -> bool:
    for outcome in children(condition):
        if plain_tag(outcome) != "setOutcomeValue" or value_of(outcome, "identifier") != "SCORE":
            continue
        if any(_number(text_of(value)) > 0 for value in found_in(outcome, "baseValue")):
            return True
    return False


def _number(text: str) -> float:
    try:
        return float(text.strip() or "0")
    except ValueError:
        return 0.0
