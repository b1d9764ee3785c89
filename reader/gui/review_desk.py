"""Where a review is done: the session, the row that a person looks at, and what they do to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import AskanceError
from reader.gui.findings_model import FindingsModel
from reader.gui.findings_pile import FindingsPile
from reader.gui.highlights import Mark, MarkState
from reader.gui.messages import Messages
from reader.model.article import Article
from reader.model.decision import Choice, decision_key
from reader.model.finding import Family, Finding
from reader.review.session import ReviewItem, ReviewSession, is_spelling
from reader.review.store import ReviewStore
from reader.settings import Strictness


class ReviewDesk(QObject):
    """Has one article's findings laid on it, walks through them, and decides.

    Signals: `refreshed` when the shown findings or what was decided about them changed, and
    `current_changed` with the finding the person is at, or None.
    """

    refreshed = Signal()
    current_changed = Signal(object)

    def __init__(
        self,
        store: ReviewStore,
        messages: Messages,
        *,
        strictness: Strictness,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._store = store
        self._messages = messages
        self._strictness = strictness
        self._hidden: frozenset[Family] = frozenset()
        self._pile: FindingsPile | None = None  # what lies on the desk
        self._session: ReviewSession | None = None  # its
        self._current: Finding | None = None
        self._wanted = ""  # decision key of the finding to return to when the check finds it again

    # What there is

    @property
    def article(self) -> Article | None:
        """The article on the desk."""
        return self._session.article if self._session else None

    @property
    def current(self) -> ReviewItem | None:
        """The finding that the person is at, with its decision."""
        row = self.model.row_of(self._current)
        return None if row is None else self.model.items[row]

    @property
    def position(self) -> int:
        """The number of the current finding among those shown, from 1; 0 where there is none."""
        row = self.model.row_of(self._current)
        return 0 if row is None else row + 1

    @property
    def items(self) -> Sequence[ReviewItem]:
        """Every finding that is sure enough, also of families that are hidden."""
        return self._session.items if self._session else ()

    @property
    def counts(self) -> Counter[Family]:
        """How many findings of each family are sure enough to be shown."""
        return Counter(item.finding.family for item in self.items)

    @property
    def hidden_count(self) -> int:
        """How many findings are there, but not shown."""
        return self._session.found - self.model.rowCount() if self._session else 0

    @property
    def open_count(self) -> int:
        """How many of the shown findings wait for a decision."""
        return sum(item.is_open for item in self.model.items)

    @property
    def is_taking_in(self) -> bool:
        """Say whether findings have come that are not yet shown."""
        return self._pile is not None and self._pile.is_taking_in

    @property
    def undo_name(self) -> str:
        """What `undo` would take back."""
        return self._session.history.undo_name if self._session else ""

    @property
    def redo_name(self) -> str:
        """What `redo` would do again."""
        return self._session.history.redo_name if self._session else ""

    def marks(self) -> list[Mark]:
        """Return the shown findings as the page draws them."""
        return [Mark(item.finding, _STATES[_choice(item)]) for item in self.model.items]

    # Articles and findings come and go

    def pile_of(self, article: Article) -> FindingsPile:
        """Return a pile for an article's findings, to be laid on the desk now or later."""
        return FindingsPile(article, self._store, strictness=self._strictness, parent=self)

    def lay(self, pile: FindingsPile | None) -> None:
        """Lay an article's findings on the desk; those that lay there are put aside as they are.

        The person is again where they were: nobody went anywhere, so `current_changed` is silent.
        """
        if self._pile is not None:
            self._pile.changed.disconnect(self._refresh)
            self._pile.current, self._pile.wanted = self._current, self._wanted
        self._pile, self._session = pile, pile.session if pile else None
        self._current, self._wanted = (pile.current, pile.wanted) if pile else (None, "")
        if pile is not None:
            pile.changed.connect(self._refresh)
            self._store.refresh()
            pile.session.strictness = self._strictness  # decisions may have changed, too: it looks
        else:
            self._refresh()

    def begin_again(self, article: Article) -> None:
        """Lay another version of the article on the desk; its findings will come again."""
        if self._pile is None:
            return
        if self._current is not None:
            self._wanted = decision_key(self._pile.session.article, self._current)
        self._pile.begin_again(article)

    # What is shown

    @property
    def strictness(self) -> Strictness:
        """How sure a finding must be to be shown."""
        return self._strictness

    def set_strictness(self, strictness: Strictness) -> None:
        """Show what is this sure; nothing is checked again."""
        self._strictness = strictness
        if self._session is not None:
            self._session.strictness = strictness

    @property
    def hidden_families(self) -> frozenset[Family]:
        """The families that are not shown."""
        return self._hidden

    def set_family_shown(self, family: Family, shown: bool) -> None:
        """Show or hide a family in the list and on the page."""
        self._hidden = self._hidden - {family} if shown else self._hidden | {family}
        self._refresh()

    # Walking

    def choose(self, finding: Finding | None) -> None:
        """Go to a finding."""
        if finding != self._current:
            self._current = finding
            self._wanted = ""
            self.current_changed.emit(finding)

    def go(self, step: int, *, near: int = 0) -> None:
        """Go on by `step` rows, round the end; from the text position `near` if nowhere yet."""
        count = self.model.rowCount()
        if not count:
            return
        row = self.model.row_of(self._current)
        if row is None:
            row = self.model.row_near(near) - (step > 0)
        self.choose(self.model.items[(row + step) % count].finding)

    # Deciding

    def decide(self, choice: Choice) -> None:
        """Keep or dismiss the current finding and go to the next open one.

        Where that is what was decided already, it is open again.
        """
        item, session = self.current, self._session
        if item is None or session is None:
            return
        if item.decision is not None and item.decision.choice is choice:
            self.reopen()
            return
        self._try(lambda: session.decide(item.finding, choice))
        self._go_to_next_open(item.finding)

    def reopen(self) -> None:
        """Take back what was decided about the current finding."""
        item, session = self.current, self._session
        if item is not None and session is not None:
            self._try(lambda: session.reopen(item.finding))

    def switch_rule_off(self, *, everywhere: bool) -> None:
        """Hide all findings of the current one's rule."""
        item, session = self.current, self._session
        if item is not None and session is not None:
            self._try(lambda: session.switch_rule_off(item.finding, everywhere=everywhere))

    def add_word(self) -> None:
        """Put the current word into the dictionary, if the finding is about its spelling."""
        item, session = self.current, self._session
        if item is not None and session is not None and is_spelling(item.finding):
            word = item.finding.span.of(session.article.text)
            self._try(lambda: session.add_word(word))

    def undo(self) -> None:
        """Take the last decision back and go to where it was made."""
        if self._session is not None:
            self._try(self._session.undo, go_there=True)

    def redo(self) -> None:
        """Decide again what was taken back."""
        if self._session is not None:
            self._try(self._session.redo, go_there=True)

    def _try(self, step: Callable[[], None], *, go_there: bool = False) -> None:
        before = {id(item.finding): item.decision for item in self.model.items}
        try:
            step()
        except AskanceError as error:  # it holds all the same, but not for long
            self._messages.error(str(error))
        if go_there:
            touched = (
                item.finding
                for item in self.model.items
                if before.get(id(item.finding), self) != item.decision
            )
            self.choose(next(touched, self._current))

    def _go_to_next_open(self, finding: Finding) -> None:
        row = self.model.row_of(finding)
        after = 0 if row is None else row + 1
        items = self.model.items
        rows = (*range(after, len(items)), *range(after))
        self.choose(next((items[row].finding for row in rows if items[row].is_open), finding))

    @Slot()
    def _refresh(self) -> None:
        row = self.model.row_of(self._current)
        items: Sequence[ReviewItem] = self.items
        if self._hidden:
            items = [item for item in items if item.finding.family not in self._hidden]
        self.model.show(self.article, items)
        if self._wanted:
            self._look_for_place()
        elif self._current is not None and self.model.row_of(self._current) is None:
            self._leave_row(row)
        self.refreshed.emit()

    def _look_for_place(self) -> None:
        """Return to the finding the person was at, once the new check has found it again."""
        again = (item.finding for item in self.model.items if item.key == self._wanted)
        finding = next(again, None)
        if finding is not None:
            self.choose(finding)
        elif self._current is not None:
            self._current = None
            self.current_changed.emit(None)

    def _leave_row(self, row: int | None) -> None:
        """Go to whatever took the place of a row that is gone."""
        items = self.model.items
        last = len(items) - 1
        self.choose(items[min(row, last)].finding if row is not None and items else None)


def _choice(item: ReviewItem) -> Choice | None:
    return item.decision.choice if item.decision else None


_STATES = {
    None: MarkState.OPEN,
    Choice.KEPT: MarkState.KEPT,
    Choice.DISMISSED: MarkState.DISMISSED,
}
