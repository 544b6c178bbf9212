"""A command typed wrongly: what is wrong and where its help is, in the terminal's language."""

from __future__ import annotations

import re

import typer

from laonian_app.cli.words import in_english

UsageError: type[Exception] = typer.BadParameter.__bases__[0]
"""The base of all wrong usage; typer itself names only this one of its kinds."""

_QUOTED = re.compile(r"['“]([^'”]*)['”]")
_ONE_OF = re.compile(r"not one of (.+?)\.?$")
_HAN = re.compile(r"[一-鿿]")


def usage_words(error: Exception) -> str:
    """Return what a person reads instead of the error of the command line."""
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", None) or "laonian"
    if in_english():
        return f"{_english(error)}\nSee: {command} --help"
    return f"{_chinese(error)}\n怎么写，请看：{command} --help"


def _english(error: Exception) -> str:
    tell = getattr(error, "format_message", None)
    return str(tell()) if tell is not None else str(error)


def _chinese(error: Exception) -> str:
    said = str(getattr(error, "message", ""))
    if option := getattr(error, "option_name", None):
        return _of_option(option, said, getattr(error, "possibilities", None) or ())
    if said.startswith("No such command"):
        return f"没有“{_quoted(said)}”这个命令。"
    if "unexpected extra argument" in said:
        return f"多写了：{said.rpartition('(')[2].rstrip(').')}。"
    if type(error).__name__ == "MissingParameter":
        return f"还要写：{_name_of(error)}。"
    return _of_value(error, said)


def _of_option(option: str, said: str, alike: tuple[str, ...] | list[str]) -> str:
    if "No such option" not in said:
        return f"“{option}”后面还要写东西。"
    meant = f"是不是 {'、'.join(alike)}？" if alike else ""
    return f"没有“{option}”这个选项。{meant}"


def _of_value(error: Exception, said: str) -> str:
    """Say of a value why it cannot be; our own words are Chinese already."""
    if _HAN.search(said):
        return said
    name = _name_of(error)
    if choices := _ONE_OF.search(said):
        return f"“{name}”只能写：{'、'.join(_QUOTED.findall(choices.group(1)))}。"
    if "integer" in said:
        return f"“{name}”要写整数。"
    if "does not exist" in said:
        return f"没有“{_quoted(said)}”这个文件或文件夹。"
    if getattr(error, "param", None) is None and getattr(error, "param_hint", None):
        how = "只能写" if "," in said else "要写成这样"
        return f"“{name}”{how}：{said.replace(', ', '、')}。"
    return f"“{name}”写得不对：{said}"


def _quoted(said: str) -> str:
    found = _QUOTED.search(said)
    return found.group(1) if found else said


def _name_of(error: Exception) -> str:
    hint = getattr(error, "param_hint", None)
    if hint:
        return hint if isinstance(hint, str) else "、".join(hint)
    parameter = getattr(error, "param", None)
    names = list(getattr(parameter, "opts", None) or ())
    written = getattr(parameter, "metavar", None)
    return names[0] if names and names[0].startswith("-") else str(written or "".join(names[:1]))
