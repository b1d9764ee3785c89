"""Base class of errors that carry a sentence for the person."""

from __future__ import annotations


class AskanceError(Exception):
    """A failure whose text is one clear sentence: what is wrong and what to do."""


class UnreadableFile(AskanceError):
    """A file that cannot become an article."""


class EngineUnavailable(AskanceError):
    """An engine that is not installed, does not start, or died and could not be brought back."""


class PartNotChecked(AskanceError):
    """A passage that an engine gave up on; the rest of the article can still be checked."""


class InstallFailed(AskanceError):
    """A grammar engine that could not be fetched or unpacked."""
