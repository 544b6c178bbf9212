"""The command `screens`: every screen in every state as a picture."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from laonian_app.cli.place import Place, place_of

SizeOption = Annotated[str, typer.Option("--size", help="宽x高 / width x height")]
StepOption = Annotated[int, typer.Option("--step", min=1, max=5, help="字大小 1–5 / type step")]
ThemeOption = Annotated[str, typer.Option("--theme", help="light, dark, contrast")]
OnlyOption = Annotated[str, typer.Option("--only", help="只画这一屏 / only this screen")]


def register(commands: typer.Typer) -> None:
    """Add the command."""

    @commands.command(help="把每一屏画成图片 / every screen as a picture")
    def screens(
        context: typer.Context,
        out: Path,
        size: SizeOption = "1366x768",
        step: StepOption = 2,
        theme: ThemeOption = "light",
        only: OnlyOption = "",
    ) -> None:
        width, height = _size(size)
        place = place_of(context)
        files = _draw(place, out, (width, height), step, theme, only)
        if not place.quiet:
            typer.echo(f"{len(files)}  {out}")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise typer.BadParameter("1366x768", param_hint="--size")
    return int(width), int(height)


def _draw(
    place: Place, out: Path, size: tuple[int, int], step: int, theme: str, only: str
) -> list[Path]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from laonian_app.app import make_application
    from laonian_app.gallery import stage_for
    from laonian_app.ui.gallery.author_scenes import author_scenes
    from laonian_app.ui.gallery.learner_scenes import learner_scenes
    from laonian_app.ui.gallery.people_scenes import people_scenes
    from laonian_app.ui.gallery.photographs import Look, Photographs, draw_all
    from laonian_app.ui.gallery.room_scenes import room_scenes
    from laonian_app.ui.kit.colours import ThemeName

    if theme not in set(ThemeName):
        raise typer.BadParameter("light, dark, contrast", param_hint="--theme")
    application = make_application(())
    stage = stage_for(place.lesson_folders)
    look = Look(*size, step, ThemeName(theme))
    photographs = Photographs(application, stage, look)
    scenes = [*learner_scenes(stage), *room_scenes(), *people_scenes(), *author_scenes()]
    return draw_all(photographs, scenes, out, only)
