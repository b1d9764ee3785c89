"""The status of an engine, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.engines.engine_stage import Stage


@dataclass
class EngineStatus:
    """An engine by what it is for ("grammar"), how far it is, and why it does not work.

    `label` is its name and version, None where there is none; `failure` a sentence.
    """

    engine: str
    label: str | None
    stage: Stage = Stage.IDLE
    failure: str = ""

    @property
    def is_coming(self) -> bool:
        """Say whether it will answer, but cannot yet."""
        return not self.failure and self.stage in (Stage.STARTING, Stage.LOADING)

    @property
    def words(self) -> str:
        """Name it and say what it is doing, or that it does not."""
        if self.failure or self.label is None:
            return not_checked(self.engine)
        if self.stage is Stage.STARTING:
            text = QCoreApplication.translate("words", "{engine} is starting")
        elif self.stage is Stage.LOADING and self.engine == "grammar":
            text = QCoreApplication.translate("words", "{engine} is loading its rules")
        elif self.stage is Stage.LOADING:
            text = QCoreApplication.translate("words", "{engine} is loading")
        else:
            return self.name
        return text.format(engine=self.name)

    @property
    def name(self) -> str:
        """The engine's name for a person: the wording model is our own and has no other."""
        if self.engine == "wording":
            return QCoreApplication.translate("words", "wording model")
        return self.label or ""

    @property
    def detail(self) -> str:
        """What there is to say beside its name: the version, or the reason why it is not there."""
        return self.failure or (self.label or "")


def not_checked(engine: str) -> str:
    """Say what is not checked without an engine."""
    if engine == "wording":
        return QCoreApplication.translate("words", "Wording is not checked")
    return QCoreApplication.translate("words", "Grammar is not checked")


def what_follows(state: EngineStatus) -> str:
    """Say that findings of an engine that is starting are still to come."""
    if state.engine == "wording":
        text = QCoreApplication.translate("words", "Wording follows: {state}")
    else:
        text = QCoreApplication.translate("words", "Grammar follows: {state}")
    return text.format(state=state.words)
