"""The walk through the findings, and which families of them are in sight."""

from __future__ import annotations

from reader.gui import labels
from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.findings.review_controller import ReviewController
from reader.gui.page.article_view import ArticleView
from reader.gui.translation import marked
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Family


class FindingNavigation:
    """Goes from finding to finding, at first from what is on screen."""

    def __init__(self, controller: ReviewController, page: ArticleView) -> None:
        self.controller = controller
        self._page = page

    def go(self, step: int) -> None:
        """Go on by so many findings."""
        visible = self._page.visible_span()
        self.controller.go(step, near=visible.start if visible else 0)


def _show_only(kind: DecisionKind) -> Command[FindingNavigation]:
    return Command(
        f"only_{kind}",
        labels.decision_texts(kind).only,
        lambda walk: walk.controller.arrange(only=kind),
        group="only",
        is_on=lambda walk: walk.controller.arrangement.only is kind,
        context="words",
    )


def _show_family(number: int, family: Family) -> Command[FindingNavigation]:
    return Command(
        f"family_{family}",
        family.label,
        keys=(f"Alt+{number}",),
        switch=lambda walk, on: walk.controller.set_family_shown(family, on),
        is_on=lambda walk: family not in walk.controller.arrangement.hidden,
        context="words",
    )


COMMANDS: tuple[Command[FindingNavigation], ...] = (
    Command(
        "only_all",
        marked("commands", "&All findings"),
        lambda walk: walk.controller.arrange(only=None),
        group="only",
        is_on=lambda walk: walk.controller.arrangement.only is None,
    ),
    Command(
        "next",
        marked("commands", "&Next finding"),
        lambda walk: walk.go(1),
        keys=("F8", "N"),
        when=conditions.FINDINGS,
    ),
    Command(
        "previous",
        marked("commands", "&Previous finding"),
        lambda walk: walk.go(-1),
        keys=("Shift+F8", "P"),
        when=conditions.FINDINGS,
    ),
    *(_show_only(kind) for kind in (DecisionKind.OPEN, *ANSWERS)),
    *(_show_family(number, family) for number, family in enumerate(Family, 1)),
)
