"""The style sheet of an HTML report: the window's colours, and a line for each family."""

from __future__ import annotations

import tomllib
from typing import Any

from reader.model.finding import Family, LineStyle
from reader.system.paths import resource

SHEET = "reports/page.css"
TINT = "1a"  # the opacity of the colour behind a passage: a tenth
LINES = {
    LineStyle.WAVY: "text-decoration-line: underline; text-decoration-style: wavy",
    LineStyle.DOUBLE: "text-decoration-line: underline; text-decoration-style: double",
    LineStyle.DASHED: "text-decoration-line: underline; text-decoration-style: dashed; "
    "text-decoration-thickness: 2px",
    LineStyle.FADED: "text-decoration-line: underline; text-decoration-style: solid; "
    "text-decoration-thickness: 1px; color: var(--page-dim)",
    LineStyle.DOTTED: "text-decoration-line: underline; text-decoration-style: dotted; "
    "text-decoration-thickness: 2px",
    # no decoration of CSS has ticks or dash-dots: they are backgrounds at the passage's foot
    LineStyle.TICKED: "padding-bottom: calc(var(--depth) + 2px); "
    "background-image: linear-gradient(var(--ink), var(--ink)), "
    "repeating-linear-gradient(90deg, var(--ink) 0 1px, transparent 1px 6px); "
    "background-size: 100% 1px, 100% 4px; background-position: 0 calc(100% - 3px), 0 100%; "
    "background-repeat: no-repeat",
    LineStyle.DASH_DOT: "padding-bottom: var(--depth); "
    "background-image: repeating-linear-gradient(90deg, var(--ink) 0 6px, "
    "transparent 6px 8px, var(--ink) 8px 10px, transparent 10px 12px); "
    "background-size: 100% 2px; background-position: 0 100%; background-repeat: no-repeat",
}


def style_sheet() -> str:
    """Return all of it: light on paper and by default, dark on a screen that asks for it."""
    light, dark = _theme("light"), _theme("dark")
    return "\n".join(
        (
            f":root {{ {_variables(light)} }}",
            "@media screen and (prefers-color-scheme: dark) {",
            f":root {{ {_variables(dark)} }}",
            "}",
            resource(SHEET).read_text(encoding="utf-8"),
            *_families(),
        )
    )


def _theme(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"themes/{name}.toml").read_text(encoding="utf-8"))


def _variables(theme: dict[str, Any]) -> str:
    """Return a theme's colours as custom properties, each under its meaning."""
    colours = {name.replace("_", "-"): value for name, value in theme["colours"].items()}
    for family in Family:
        colours[f"mark-{family}"] = theme["marks"][family]
        colours[f"mark-{family}-tint"] = theme["marks"][family] + TINT
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


def _families() -> list[str]:
    """Return the rules that tell the families apart, by colour and by line."""
    rules = []
    for family in Family:
        rules.append(f".{family} {{ --ink: var(--mark-{family}) }}")
        tint = f"background-color: var(--mark-{family}-tint)"
        rules.append(f"mark.{family} {{ {tint}; {LINES[family.line]} }}")
    return rules
