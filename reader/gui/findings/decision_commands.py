"""Commands that decide findings, one or many, with undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from reader.errors import AskanceError
from reader.gui import labels
from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.findings.review_controller import ReviewController
from reader.gui.state.messages import Messages
from reader.gui.translation import marked, say
from reader.model.decision import ANSWERS, DecisionKind, rule_name
from reader.review.grouping import ReviewItem
from reader.review.review_entries import StoredDecision
from reader.settings import Strictness


class DecisionCommands(QObject):
    """Decides about what is under review, and takes the person on to what is still open."""

    def __init__(
        self, controller: ReviewController, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._messages = messages

    # The one at hand

    def decide(self, kind: DecisionKind) -> None:
        """Decide about the current passage and go to the next open one.

        Where that is what was decided already, it is open again.
        """
        item, session = self._controller.current, self._controller.session
        if item is None or session is None:
            return
        if item.decision is not None and item.decision.kind is kind:
            self.reopen()
            return
        texts = labels.decision_texts(kind)
        name = self._named(say("words", texts.step), item)
        step = partial(session.decide, item, kind, name=name)
        self._and_on(item, step, done=self._named(say("words", texts.done), item))

    def dismiss_alike(self) -> None:
        """Dismiss the same words of the same rule everywhere in this article."""
        item, session = self._controller.current, self._controller.session
        if item is not None and session is not None:
            alike = session.alike(item.finding)
            name = self._named(
                self.tr("dismiss “{words}” everywhere here (%Ln place(s))", "", len(alike)), item
            )
            step = partial(session.decide_all, alike, DecisionKind.DISMISSED, name=name)
            self._and_on(item, step, done=_sentence(name))

    def note_of(self, item: ReviewItem) -> str:
        """Return what the person noted about a passage."""
        return item.decision.note if item.decision else ""

    def annotate(self, item: ReviewItem, note: str) -> None:
        """Keep a note on a passage, whether it is decided or not."""
        session = self._controller.session
        if session is not None:
            name = self._named(self.tr("note on “{words}”"), item)
            done = self._named(self.tr("Saved the note on “{words}”."), item)
            self._try(lambda: session.annotate(item, note, name=name), done=done)

    def reopen(self) -> None:
        """Take back what was decided about the current passage."""
        item, session = self._controller.current, self._controller.session
        if item is not None and session is not None:
            name = self._named(self.tr("reopen “{words}”"), item)
            done = self._named(self.tr("“{words}” is open again."), item)
            self._try(lambda: session.reopen(item, name=name), done=done)

    def switch_rule_off(self, *, everywhere: bool) -> None:
        """Hide all findings of the current one's rule."""
        item, session = self._controller.current, self._controller.session
        if item is not None and session is not None:
            if everywhere:
                pattern = self.tr("switch off “{rule}” everywhere")
            else:
                pattern = self.tr("switch off “{rule}” in this article")
            name = pattern.format(rule=labels.rule(item.finding))
            self._try(
                lambda: session.switch_rule_off(item.finding, everywhere=everywhere, name=name),
                done=_sentence(name),
            )

    def add_word(self) -> None:
        """Put the current word into the dictionary, if the finding is about its spelling."""
        item, session = self._controller.current, self._controller.session
        if item is not None and session is not None and item.finding.is_spelling:
            word = session.quote(item.finding)
            name = self._named(self.tr("add “{words}” to the dictionary"), item)
            done = self._named(self.tr("“{words}” is in your dictionary now."), item)
            self._try(lambda: session.add_word(word, name=name), done=done)

    # Many at once: what is shown and still open

    def dismiss_rule(self) -> None:
        """Dismiss all open findings of the current one's rule."""
        item = self._controller.current
        if item is not None:
            rule = rule_name(item.finding)
            some = [i for i in self._open() if rule_name(i.finding) == rule]
            name = self.tr("dismiss %Ln finding(s) of “{rule}”", "", len(some))
            self._decide_all(
                some, DecisionKind.DISMISSED, name.format(rule=labels.rule(item.finding))
            )

    def dismiss_family(self) -> None:
        """Dismiss all open findings of the current one's family."""
        item = self._controller.current
        if item is not None:
            family = item.finding.family
            some = [i for i in self._open() if i.finding.family is family]
            name = self.tr("dismiss %Ln finding(s) of “{family}”", "", len(some))
            self._decide_all(
                some, DecisionKind.DISMISSED, name.format(family=labels.family(family))
            )

    def confirm_sure(self) -> None:
        """Confirm all open findings that are sure."""
        self._confirm_from(Strictness.SURE.threshold)

    def confirm_as_sure(self) -> None:
        """Confirm all open findings that are at least as sure as the current one."""
        item = self._controller.current
        if item is not None:
            self._confirm_from(item.finding.confidence)

    def _confirm_from(self, confidence: float) -> None:
        some = [i for i in self._open() if i.finding.confidence >= confidence]
        name = self.tr("confirm %Ln finding(s) that are {percent} % sure or more", "", len(some))
        self._decide_all(some, DecisionKind.CONFIRMED, name.format(percent=round(100 * confidence)))

    def _named(self, pattern: str, item: ReviewItem) -> str:
        quote = self._controller.session.quote(item.finding) if self._controller.session else ""
        return pattern.format(words=labels.inside_quotes(labels.short(quote, length=32)))

    def _open(self) -> Iterable[ReviewItem]:
        return (item for item in self._controller.shown if item.is_open)

    def _decide_all(self, some: list[ReviewItem], kind: DecisionKind, name: str) -> None:
        session = self._controller.session
        if session is None:
            return
        if not some:
            self._messages.info(self.tr("Nothing of that kind is left to decide."))
            return
        done = self.tr("Done: {change}.").format(change=name)
        step = partial(session.decide_all, some, kind, name=name)
        self._and_on(self._controller.current, step, done=done)

    def take_over(self, decisions: Sequence[StoredDecision], name: str) -> None:
        """Take over what somebody else decided about this article, as one change of that name."""
        session = self._controller.session
        if session is not None:
            self._try(lambda: session.take_over(decisions, name))

    # The way back

    def undo(self) -> None:
        """Take the last decision back and go to where it was made."""
        name = self._controller.undo_name
        if self._controller.session is not None and name:
            done = self.tr("Undone: {change}.").format(change=name)
            self._and_there(self._controller.session.undo, done)

    def redo(self) -> None:
        """Decide again what was taken back."""
        name = self._controller.redo_name
        if self._controller.session is not None and name:
            done = self.tr("Redone: {change}.").format(change=name)
            self._and_there(self._controller.session.redo, done)

    def _and_on(
        self, item: ReviewItem | None, step: Callable[[], object], *, done: str = ""
    ) -> None:
        """Take a step, and go to the next passage that is open then."""
        following = self._controller.following(item) if item else []
        self._try(step, done=done)
        still_open = {other.key for other in self._controller.shown if other.is_open}
        onward = next((other for other in following if other.key in still_open), None)
        if onward is not None:
            self._controller.choose(onward.finding)

    def _and_there(self, step: Callable[[], None], done: str) -> None:
        """Take a step back or forth, and go to the first passage that it touched."""
        before = {item.key: item.decision for item in self._controller.shown}
        self._try(step, done=done, can_undo=False)
        for item in self._controller.shown:
            if before.get(item.key, self) != item.decision:
                self._controller.choose(item.finding)
                return

    def _try(self, step: Callable[[], object], *, done: str = "", can_undo: bool = True) -> None:
        """Take a step, and say what was `done`, or what went wrong with it."""
        try:
            step()
        except AskanceError as error:  # it holds all the same, but not for long
            self._messages.error(str(error))
        else:
            if done:
                self._messages.done(done) if can_undo else self._messages.info(done)


def _sentence(name: str) -> str:
    """Return the name of a change as a sentence that tells of it."""
    return f"{name[:1].upper()}{name[1:]}."


def _decide(kind: DecisionKind) -> Command[DecisionCommands]:
    return Command(
        kind.terms.command,
        labels.decision_texts(kind).menu,
        lambda feature: feature.decide(kind),
        keys=kind.terms.keys,
        when=conditions.CURRENT,
        context="words",
    )


COMMANDS: tuple[Command[DecisionCommands], ...] = (
    Command(
        "dismiss_alike",
        marked("commands", "Dismiss all occurrences in t&his article"),
        DecisionCommands.dismiss_alike,
        keys=("Shift+D",),
        when=conditions.DETECTED,
    ),
    Command(
        "reopen",
        marked("commands", "R&eopen: decide later"),
        DecisionCommands.reopen,
        keys=("R",),
        when=conditions.DECIDED,
    ),
    Command(
        "rule_off_here",
        marked("commands", "Switch this rule off in this &article"),
        lambda feature: feature.switch_rule_off(everywhere=False),
        keys=("S",),
        when=conditions.DETECTED,
    ),
    Command(
        "rule_off_everywhere",
        marked("commands", "Switch this rule off e&verywhere"),
        lambda feature: feature.switch_rule_off(everywhere=True),
        keys=("Shift+S",),
        when=conditions.DETECTED,
    ),
    Command(
        "add_word",
        marked("commands", "Add the &word to the dictionary"),
        DecisionCommands.add_word,
        keys=("W",),
        when=conditions.SPELLING,
    ),
    Command(
        "dismiss_rule",
        marked("commands", "Dismiss all of this &rule"),
        DecisionCommands.dismiss_rule,
        when=conditions.DETECTED,
    ),
    Command(
        "dismiss_family",
        marked("commands", "Dismiss all of this &family"),
        DecisionCommands.dismiss_family,
        when=conditions.CURRENT,
    ),
    Command(
        "confirm_sure",
        marked("commands", "Confirm all that are &sure"),
        DecisionCommands.confirm_sure,
        when=conditions.FINDINGS,
    ),
    Command(
        "confirm_as_sure",
        marked("commands", "Confirm all &at least as sure as this one"),
        DecisionCommands.confirm_as_sure,
        when=conditions.DETECTED,
    ),
    Command(
        "undo",
        marked("commands", "&Undo"),
        DecisionCommands.undo,
        keys=(Key.Undo,),
        when=conditions.UNDO,
    ),
    Command(
        "redo",
        marked("commands", "&Redo"),
        DecisionCommands.redo,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        when=conditions.REDO,
    ),
    *map(_decide, ANSWERS),
)
