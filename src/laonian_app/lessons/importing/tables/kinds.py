"""The kind of a question as a table's cell names it."""

from __future__ import annotations

from laonian_app.lessons.markdown.kinds import KINDS

_OTHERS = {
    "single": "single",
    "singlechoice": "single",
    "radio": "single",
    "onechoice": "single",
    "单选题型": "single",
    "multiple": "multiple",
    "multiplechoice": "choice",
    "multichoice": "choice",
    "checkbox": "multiple",
    "multi": "multiple",
    "多选题型": "multiple",
    "不定项": "multiple",
    "不定项选择": "multiple",
    "多项": "multiple",
    "单项": "single",
    "truefalse": "true_false",
    "tf": "true_false",
    "judge": "true_false",
    "judgement": "true_false",
    "boolean": "true_false",
    "对错题": "true_false",
    "正误题": "true_false",
    "选择": "choice",
    "填空题": "text",
    "fill": "text",
    "blank": "text",
    "fillblank": "text",
    "shortanswer": "text",
    "简答": "reflection",
    "问答": "reflection",
    "论述": "reflection",
    "名词解释": "reflection",
    "案例分析": "reflection",
    "案例分析题": "reflection",
    "主观题": "reflection",
    "essay": "reflection",
    "numerical": "number",
}


def kind_of_cell(text: str) -> str | None:
    """Return the kind that a cell names, None for other words.

    `choice` leaves single or multiple to the answer.
    """
    name = "".join(character for character in text.lower() if character.isalnum())
    if text in KINDS and text != "题":
        return KINDS[text]
    return _OTHERS.get(name) or (KINDS.get(name) if len(name) > 1 else None)
