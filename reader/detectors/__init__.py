"""The detectors: one file each, and one line each in this list."""

from __future__ import annotations

from reader.detectors.kinds import FunctionDetector
from reader.detectors.mixed_quotation_marks import mixed_quotation_marks
from reader.detectors.quotation_breaks_word import quotation_breaks_word
from reader.detectors.space_inside_quotation_marks import space_inside_quotation_marks
from reader.detectors.stray_quotation_marks import stray_quotation_marks
from reader.detectors.unbalanced_quotation_marks import unbalanced_quotation_marks

RULES: tuple[FunctionDetector, ...] = (
    # quotation
    space_inside_quotation_marks,
    unbalanced_quotation_marks,
    mixed_quotation_marks,
    quotation_breaks_word,
    stray_quotation_marks,
)
