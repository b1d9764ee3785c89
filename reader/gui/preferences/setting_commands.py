"""Commands that change a setting: themes, strictness, and how findings are listed."""

from __future__ import annotations

from reader.gui import labels
from reader.gui.commands.command import Command
from reader.gui.state.settings_model import SettingsModel
from reader.gui.translation import marked
from reader.settings import Order, Strictness


def _set_strictness(number: int, strictness: Strictness) -> Command[SettingsModel]:
    return Command(
        f"strictness_{strictness}",
        labels.STRICTNESS[strictness],
        lambda settings: settings.change(strictness=strictness),
        keys=(f"Ctrl+Alt+{number}",),
        group="strictness",
        is_on=lambda settings: settings.value.strictness is strictness,
        context="words",
    )


def _set_order(order: Order) -> Command[SettingsModel]:
    return Command(
        f"order_{order}",
        labels.ORDERS[order],
        lambda settings: settings.change(order=order),
        group="order",
        is_on=lambda settings: settings.value.order is order,
        context="words",
    )


def _set_theme(theme: str, text: str) -> Command[SettingsModel]:
    return Command(
        f"theme_{theme}",
        text,
        lambda settings: settings.change(theme=theme),
        group="theme",
        is_on=lambda settings: settings.value.theme == theme,
    )


COMMANDS: tuple[Command[SettingsModel], ...] = (
    Command(
        "by_rule",
        marked("commands", "&Group by rule"),
        keys=("G",),
        switch=lambda settings, on: settings.change(by_rule=on),
        is_on=lambda settings: settings.value.by_rule,
    ),
    Command(
        "fold_decided",
        marked("commands", "Hide &decided"),
        keys=("H",),
        switch=lambda settings, on: settings.change(fold_decided=on),
        is_on=lambda settings: settings.value.fold_decided,
    ),
    Command(
        "dim_residue",
        marked("commands", "Dim &residue"),
        keys=("Ctrl+Alt+R",),
        switch=lambda settings, on: settings.change(dim_residue=on),
        is_on=lambda settings: settings.value.dim_residue,
    ),
    _set_theme("system", marked("commands", "Follow the &system")),
    _set_theme("light", marked("commands", "&Light")),
    _set_theme("dark", marked("commands", "&Dark")),
    _set_theme("sepia", marked("commands", "S&epia")),
    _set_theme("contrast", marked("commands", "High &contrast")),
    *(_set_strictness(number, strictness) for number, strictness in enumerate(Strictness, 1)),
    *map(_set_order, Order),
)
