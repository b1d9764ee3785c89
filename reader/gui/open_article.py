"""The article that is open: read, checked, watched, and read again when it changes on the disk."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.checking.events import CheckFinished, DetectorFailed, ParagraphsChecked
from reader.errors import AskanceError
from reader.gui.article_watch import ArticleWatch
from reader.gui.background_checker import BackgroundChecker, Work
from reader.gui.check_state import CheckState, Phase
from reader.gui.messages import Messages
from reader.gui.reading import ArticleReader, CacheTrouble, Equipped, Opened
from reader.gui.words import spaced
from reader.model.article import Article
from reader.model.span import Span

PAUSE = 50  # milliseconds: events come by the hundred, and nobody reads faster
PATIENCE = 400  # milliseconds that the check waits for a very long article to be on the page
log = logging.getLogger(__name__)


class OpenArticle(QObject):
    """Opens one article at a time and tells what becomes of it.

    Signals: `opened` with an article that is new on the page; `changed_on_disk` with another
    version of the one that is there; `found` with findings; `judged` with the verdict on it;
    `state_changed` whenever `state` says something else; `ended` when a file was opened and
    checked, or will not be.
    """

    opened = Signal(object)  # Article
    changed_on_disk = Signal(object)  # Article
    found = Signal(object)  # tuple of Finding
    judged = Signal(object)  # ArticleVerdict
    state_changed = Signal()
    ended = Signal()

    def __init__(
        self, reader: ArticleReader, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.state = CheckState()
        self.path: Path | None = None  # of the article that is open
        self._asked: Path | None = None  # what is being read
        self._visible: Span | None = None  # read by the lanes' threads, written only here
        self._shown = Event()  # set when what is being read is on the page
        self._reader = reader
        self._messages = messages
        self._watch = ArticleWatch(self)
        self._watch.changed.connect(self.reload)
        self._watch.gone.connect(self._on_gone)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.state_changed)
        self._checker = BackgroundChecker(self)
        self._checker.reported.connect(self._on_reported)
        self._checker.finished.connect(self._on_finished)
        self._checker.crashed.connect(self._on_crashed)

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self.state.article

    def open(self, path: Path) -> None:
        """Read a file and check it; what is open stays until the file is read."""
        self._asked = path.absolute()
        self.state.opening = path.name
        self._checker.check(self._reading(self._asked))
        self.state_changed.emit()

    @Slot()
    def reload(self) -> None:
        """Read the open file again, and check what changed in it."""
        if self.path is not None:
            self.open(self.path)

    def stop(self) -> None:
        """Stop what is under way; what was found stays."""
        self._checker.cancel()
        self.state.ended_early(Phase.STOPPED)
        self.state_changed.emit()
        self.ended.emit()

    def close(self) -> None:
        """Put the article away."""
        self._checker.cancel()
        self._watch.watch(None)
        self._visible = None
        self.path, self.state = None, CheckState()
        self.state_changed.emit()

    def look_at(self, visible: Span | None) -> None:
        """Say what is on screen: it is checked first."""
        self._visible = visible

    @Slot()
    def on_page(self) -> None:
        """Say that the article is on the page as a whole: the check may begin."""
        QTimer.singleShot(0, self._shown.set)  # by then it is also drawn

    def shutdown(self) -> None:
        """End the check, the engines and the thread."""
        self._checker.cancel()
        self._reader.close()
        self._checker.shutdown()
        self._reader.close_cache()

    def _reading(self, path: Path) -> Work:
        shown = self._shown = Event()

        def work(cancelled: Callable[[], bool]) -> Iterator[object]:
            return self._reader.read(
                path, visible=lambda: self._visible, cancelled=cancelled, shown=shown.wait
            )

        return work

    @Slot(object)
    def _on_reported(self, event: object) -> None:
        self.state.heard(event)
        match event:
            case Opened(article):
                self._take(article)
                QTimer.singleShot(PATIENCE, self._shown.set)
            case CacheTrouble(sentence):
                self._messages.warn(sentence)
            case Equipped(missing=missing):
                for engine, why in missing.items():
                    self._messages.warn(
                        f"{engine.capitalize()} is not checked: {why}", about_article=True
                    )
            case DetectorFailed(detector, why):
                self._messages.warn(
                    f"Not checked for {spaced(detector)}: {why}", about_article=True
                )
            case ParagraphsChecked(findings=findings) if findings:
                self.found.emit(findings)
            case CheckFinished(verdict=verdict):
                self.judged.emit(verdict)
        if not self._soon.isActive():
            self._soon.start()

    def _take(self, article: Article) -> None:
        is_same_file = self._asked == self.path
        before = self.state.article
        self.path = self._asked
        self.state = CheckState(article)
        self._watch.watch(self.path)
        if not is_same_file or before is None:
            self._visible = None
            self.opened.emit(article)
        elif before != article:
            self._visible = None
            self.changed_on_disk.emit(article)

    @Slot()
    def _on_finished(self) -> None:
        self.state_changed.emit()
        self.ended.emit()

    @Slot(object)
    def _on_crashed(self, error: Exception) -> None:
        if isinstance(error, AskanceError):
            self._messages.error(str(error), about_article=self._asked == self.path)
        else:
            log.error("opening or checking failed", exc_info=error)
            self._messages.error(f"{self._asked} could not be checked: {error!r}. See the log.")
        was_opening = bool(self.state.opening)
        is_interrupted = self.state.phase is Phase.CHECKING and self.path != self._asked
        self.state.opening = ""
        if was_opening and is_interrupted:  # the article that is open was being checked meanwhile
            self.reload()
            return
        self.state.ended_early(Phase.BROKEN)
        self.state_changed.emit()
        self.ended.emit()

    @Slot()
    def _on_gone(self) -> None:
        name = self.path.name if self.path else ""
        self._messages.warn(
            f"{name} was deleted or moved. Its text stays here until you close it.",
            about_article=True,
        )
