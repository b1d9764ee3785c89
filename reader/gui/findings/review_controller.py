"""Controls the review in the window: the filtered list and the current finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.findings.findings_model import FindingsModel
from reader.gui.findings.review_model import ReviewModel
from reader.gui.page.highlights import Mark
from reader.model.article import Article
from reader.model.decision import decision_key
from reader.model.finding import Family, Finding
from reader.review.grouping import ReviewItem
from reader.review.list_view import ListView, arranged, matching
from reader.review.review_session import ReviewSession
from reader.review.review_store import ReviewStore
from reader.settings import Order, Settings, Strictness


class ReviewController(QObject):
    """Has one article's findings laid on it, walks through them, and decides.

    Signals: `refreshed` when the shown findings or what was decided about them changed,
    `current_changed` with the finding the person is at, or None, and `leaving` before what lies
    here is put aside.
    """

    refreshed = Signal()
    leaving = Signal()
    current_changed = Signal(object)

    def __init__(
        self,
        store: ReviewStore,
        *,
        strictness: Strictness,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._store = store
        self._strictness = strictness
        self.arrangement = ListView()
        self._matching: Sequence[ReviewItem] = ()  # the words that are searched for
        self._shown: Sequence[ReviewItem] = ()  # of these, what is not of a hidden family
        self._review: ReviewModel | None = None  # of the article in front
        self.session: ReviewSession | None = None  # what is decided about it
        self._open_count: int | None = None  # counted when somebody asks; many do at each change
        self._current: Finding | None = None
        self._left: Finding | None = None  # where they were, while that is out of sight
        self._wanted = ""  # decision key of the finding to return to when the check finds it again
        self.is_back = False  # while told of a finding that a new check found again: nobody went

    # What there is

    @property
    def article(self) -> Article | None:
        """The article under review."""
        return self.session.article if self.session else None

    @property
    def current(self) -> ReviewItem | None:
        """The passage that the person is at, with what was decided about it."""
        finding = self._current
        if finding is None:
            return None
        number = self.model.number_of(finding)
        if number is not None:
            return self.model.items[number]
        # its group may be shut
        return next((i for i in self._shown if any(p.finding is finding for p in i.parts)), None)

    @property
    def position(self) -> int:
        """The number of the current passage among those in the list, from 1; 0 where it is not."""
        number = self.model.number_of(self._current)
        return 0 if number is None else number + 1

    @property
    def items(self) -> Sequence[ReviewItem]:
        """Every passage that is sure enough, also of families that are hidden."""
        return self.session.items if self.session else ()

    @property
    def shown(self) -> Sequence[ReviewItem]:
        """The passages that are marked on the page, in order of place; groups may hide some."""
        return self._shown

    @property
    def counts(self) -> Counter[Family]:
        """How many passages of each family there are that are sure enough and searched for."""
        return Counter(item.finding.family for item in self._matching)

    @property
    def hidden_count(self) -> int:
        """How many passages are sure enough and match the search, but are of hidden families."""
        return len(self._matching) - len(self._shown)

    @property
    def less_sure_count(self) -> int:
        """How many findings are not sure enough to be shown."""
        seen = sum(len(item.parts) for item in self.items)
        return self.session.found - seen if self.session else 0

    @property
    def open_count(self) -> int:
        """How many passages wait for a decision, also such as are out of sight."""
        if self._open_count is None:
            self._open_count = sum(item.is_open for item in self.items)
        return self._open_count

    @property
    def is_taking_in(self) -> bool:
        """Say whether findings have come that are not yet shown."""
        return self._review is not None and self._review.is_taking_in

    @property
    def undo_name(self) -> str:
        """What `undo` would take back."""
        return self.session.history.undo_name if self.session else ""

    @property
    def redo_name(self) -> str:
        """What `redo` would do again."""
        return self.session.history.redo_name if self.session else ""

    def marks(self) -> list[Mark]:
        """Return the shown passages as the page draws them."""
        return [Mark(item.finding, item.kind) for item in self._shown]

    # Articles and findings come and go

    def review_of(self, article: Article) -> ReviewModel:
        """Return a review of an article's findings, to be shown now or later."""
        return ReviewModel(article, self._store, strictness=self._strictness, parent=self)

    def leave(self) -> None:
        """Tell that what lies here is about to be put aside."""
        self.leaving.emit()

    def show(self, review: ReviewModel | None) -> None:
        """Show a review; the one that was shown is put aside as it is.

        The person is again where they were: nobody went anywhere, so `current_changed` is silent.
        """
        if self._review is not None:
            self._review.changed.disconnect(self._refresh)
            self._review.current, self._review.wanted = self._current, self._wanted
        self._review, self.session = review, review.session if review else None
        self._current, self._wanted = (review.current, review.wanted) if review else (None, "")
        self._left = None
        if review is not None:
            review.session.refresh()
            if review.session.strictness is not self._strictness:
                review.session.strictness = self._strictness
            review.changed.connect(self._refresh)
        self._refresh()

    def begin_again(self, article: Article) -> None:
        """Take another version of the article; its findings will come again."""
        if self._review is None:
            return
        if self._current is not None:
            self._wanted = decision_key(self._review.session.article, self._current)
        self._review.begin_again(article)

    # What is shown

    @property
    def strictness(self) -> Strictness:
        """How sure a finding must be to be shown."""
        return self._strictness

    def set_strictness(self, strictness: Strictness) -> None:
        """Show what is this sure; nothing is checked again."""
        if strictness is self._strictness:
            return
        self._strictness = strictness
        if self.session is not None:
            self.session.strictness = strictness

    def arrange(self, **values: Any) -> None:
        """Lay the findings out in another way; see `ListView`.

        Where the passage that the person is at is not shown any more, they are at none: the page
        stays where it is. They are at it again when it is shown again, unless they went elsewhere.
        """
        changed = replace(self.arrangement, **values)
        if changed == self.arrangement:
            return
        self.arrangement = changed
        self._show()
        left = self._current
        if left is not None and self.current is None:
            self.choose(None)
            self._left = left
        elif left is None and self._left is not None:
            back = next(
                (i for i in self._shown if any(self._left is p.finding for p in i.parts)), None
            )
            if back is not None:
                self.choose(back.finding)
        self.refreshed.emit()

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Lay the findings out as the settings say."""
        self.arrange(
            order=settings.order, by_rule=settings.by_rule, fold_decided=settings.fold_decided
        )

    def turn_group(self, name: str) -> None:
        """Open or shut a group of the list."""
        self.arrange(turned=self.arrangement.turn(name).turned)

    def set_family_shown(self, family: Family, shown: bool) -> None:
        """Show or hide a family in the list and on the page."""
        hidden = self.arrangement.hidden
        self.arrange(hidden=hidden - {family} if shown else hidden | {family})

    def show_only(self, family: Family) -> None:
        """Show one family in the list and on the page; where it was the only one, all of them."""
        others = frozenset(Family) - {family}
        self.arrange(hidden=frozenset() if self.arrangement.hidden == others else others)

    # Walking

    def choose(self, finding: Finding | None) -> None:
        """Go to a finding; where its group is shut, it opens."""
        if finding is self._current:
            return
        self._current = finding
        self._left = None
        self._wanted = ""
        item = self.current
        if item is not None and not self.position:
            self.turn_group(self.arrangement.group_of(item) or "")
        self.current_changed.emit(finding)

    def go(self, step: int, *, near: int = 0) -> None:
        """Go on by `step` rows, round the end; from the text position `near` if nowhere yet."""
        items = self.model.items
        if not items:
            return
        number = self.model.number_of(self._current)
        if number is None:
            number = self._number_near(near) - (step > 0)
        self.choose(items[(number + step) % len(items)].finding)

    def following(self, item: ReviewItem) -> list[ReviewItem]:
        """Return the other passages of the list, from the one after `item` on, round the end."""
        items = list(self.model.items)
        number = self.model.number_of(item.finding)
        return items if number is None else items[number + 1 :] + items[:number]

    def _number_near(self, position: int) -> int:
        if self.arrangement.order is not Order.PLACE:
            return 0
        starts = (item.finding.span.start for item in self.model.items)
        return next((n for n, start in enumerate(starts) if start >= position), 0)

    # What happens when something changes

    def _show(self) -> None:
        self._open_count = None
        article, arrangement = self.article, self.arrangement
        self._matching = (
            matching(self.items, arrangement.words, article, only=arrangement.only)
            if article
            else ()
        )
        self._shown = [i for i in self._matching if i.finding.family not in arrangement.hidden]
        self.model.show(article, arranged(self._shown, arrangement))

    @Slot()
    def _refresh(self) -> None:
        number = self.model.number_of(self._current)
        self._show()
        item = self.current
        if self._wanted:
            self._look_for_place()
        elif item is not None:
            self.choose(item.finding)  # another may lead the passage now
        elif self._current is not None:
            self._leave(number)
        self.refreshed.emit()

    def _look_for_place(self) -> None:
        """Return to the finding the person was at, once the new check has found it again."""
        again = (item.finding for item in self._shown if item.key == self._wanted)
        finding = next(again, None)
        if finding is not None:
            self.is_back = True
            self.choose(finding)
            self.is_back = False
        elif self._current is not None:
            self._current = None
            self.current_changed.emit(None)

    def _leave(self, number: int | None) -> None:
        """Go to whatever took the place of a passage that is gone."""
        items = self.model.items
        last = len(items) - 1
        self.choose(items[min(number, last)].finding if number is not None and items else None)
