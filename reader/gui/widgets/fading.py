"""Lets what comes fade in, unless motion is to be reduced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QGraphicsDropShadowEffect,
    QGraphicsOpacityEffect,
    QStyle,
    QWidget,
)

DURATION = 120  # milliseconds


class FadeIn(QVariantAnimation):
    """Takes a widget from invisible to visible. What goes, goes at once: it is in nobody's way.

    The style says whether there is motion at all, as it does to Qt's own widgets: its sheet has a
    duration of 0 where a person wants none (`style_sheet`). `show_share` is called with 0 to 1.
    """

    def __init__(self, widget: QWidget, show_share: Callable[[float], object]) -> None:
        super().__init__(widget)
        self._widget, self._show_share = widget, show_share
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(DURATION)
        self.valueChanged.connect(show_share)

    def begin(self) -> None:
        """Begin from the start, or show all at once."""
        self.stop()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self._widget.style().styleHint(hint, None, self._widget) > 0:
            self._show_share(0.0)
            self.start()
        else:
            self._show_share(1.0)


class FadingShadow(QGraphicsDropShadowEffect):
    """A soft shadow that fades together with what throws it: a widget can have one effect only."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.share = 1.0

    def set_share(self, share: float) -> None:
        """Show so much of it, 0 to 1."""
        self.share = share
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw the widget and its shadow."""
        painter.setOpacity(self.share)
        super().draw(painter)


def fade_in_of(widget: QWidget) -> FadeIn:
    """Return what fades a widget in that has no effect of its own, and none when it is there."""
    effect = QGraphicsOpacityEffect(widget)
    effect.setEnabled(False)
    widget.setGraphicsEffect(effect)

    def show_share(share: float) -> None:
        effect.setOpacity(share)
        effect.setEnabled(share < 1)

    return FadeIn(widget, show_share)
