"""Every kind of change there is: one line each. Of two that overlap, the upper is reported."""

from __future__ import annotations

from reader.comparison.change_kinds import ChangeKind
from reader.comparison.kinds.added_hedge import added_hedge
from reader.comparison.kinds.added_statement import added_statement
from reader.comparison.kinds.altered_quotation import altered_quotation
from reader.comparison.kinds.changed_date import changed_date
from reader.comparison.kinds.changed_name import changed_name
from reader.comparison.kinds.changed_number import changed_number
from reader.comparison.kinds.changed_scope import changed_scope
from reader.comparison.kinds.changed_unit import changed_unit
from reader.comparison.kinds.dropped_attribution import dropped_attribution
from reader.comparison.kinds.dropped_hedge import dropped_hedge
from reader.comparison.kinds.flipped_meaning import flipped_meaning
from reader.comparison.kinds.house_style import house_style
from reader.comparison.kinds.invented_quotation import invented_quotation
from reader.comparison.kinds.left_out import left_out
from reader.comparison.kinds.moved_passage import moved_passage
from reader.comparison.kinds.reattributed_quotation import reattributed_quotation
from reader.comparison.kinds.swapped_roles import swapped_roles
from reader.comparison.kinds.wrong_word import wrong_word

CHANGE_KINDS: tuple[ChangeKind, ...] = (
    altered_quotation,
    invented_quotation,
    reattributed_quotation,
    changed_unit,
    changed_date,
    changed_number,
    changed_name,
    swapped_roles,
    changed_scope,
    flipped_meaning,
    dropped_hedge,
    added_hedge,
    dropped_attribution,
    wrong_word,
    left_out,
    added_statement,
    # quiet ones: looked for only when asked for
    moved_passage,
    house_style,
)


def kind_named(name: str) -> ChangeKind | None:
    """Return a kind of change by its name; None where there is none."""
    return next((kind for kind in CHANGE_KINDS if kind.name == name), None)
