"""The detectors. Each has a module, and a line in the list below."""

from __future__ import annotations

from reader.detectors.characters.invisible_characters import invisible_characters
from reader.detectors.characters.look_alike_letters import look_alike_letters
from reader.detectors.characters.mojibake import mojibake
from reader.detectors.characters.typographic_ligatures import typographic_ligatures
from reader.detectors.consistency.arithmetic_is_off import arithmetic_is_off
from reader.detectors.consistency.figures_disagree import figures_disagree
from reader.detectors.consistency.impossible_date import impossible_date
from reader.detectors.consistency.impossible_time_span import impossible_time_span
from reader.detectors.consistency.name_in_two_cases import name_in_two_cases
from reader.detectors.consistency.name_spelled_two_ways import name_spelled_two_ways
from reader.detectors.consistency.part_exceeds_whole import part_exceeds_whole
from reader.detectors.consistency.two_ages_for_one_person import two_ages_for_one_person
from reader.detectors.consistency.weekday_does_not_fit_date import weekday_does_not_fit_date
from reader.detectors.decorators import FunctionDetector
from reader.detectors.grammar.broken_agreement import broken_agreement
from reader.detectors.grammar.mistaken_phrases import mistaken_phrases
from reader.detectors.quotation.mixed_quotation_marks import mixed_quotation_marks
from reader.detectors.quotation.quotation_breaks_word import quotation_breaks_word
from reader.detectors.quotation.space_inside_quotation_marks import space_inside_quotation_marks
from reader.detectors.quotation.stray_quotation_marks import stray_quotation_marks
from reader.detectors.quotation.unbalanced_quotation_marks import unbalanced_quotation_marks
from reader.detectors.residue.cut_off_sentence import cut_off_sentence
from reader.detectors.residue.image_credit import image_credit
from reader.detectors.residue.leftover_markup import leftover_markup
from reader.detectors.residue.orphaned_fragment import orphaned_fragment
from reader.detectors.residue.page_furniture import page_furniture
from reader.detectors.residue.page_tail import page_tail
from reader.detectors.residue.repeated_passage import repeated_passage
from reader.detectors.residue.script_leftover import script_leftover
from reader.detectors.residue.section_label import section_label
from reader.detectors.wording.distorted_idioms import distorted_idioms
from reader.detectors.wording.spinner_phrases import spinner_phrases

RULES: tuple[FunctionDetector, ...] = (
    # wording
    distorted_idioms,
    spinner_phrases,
    # grammar, beside what the grammar engine finds
    mistaken_phrases,
    broken_agreement,
    # quotation
    space_inside_quotation_marks,
    unbalanced_quotation_marks,
    mixed_quotation_marks,
    quotation_breaks_word,
    stray_quotation_marks,
    # characters
    look_alike_letters,
    invisible_characters,
    typographic_ligatures,
    mojibake,
    # residue
    page_furniture,
    page_tail,
    section_label,
    image_credit,
    script_leftover,
    leftover_markup,
    orphaned_fragment,
    cut_off_sentence,
    repeated_passage,
    # consistency
    weekday_does_not_fit_date,
    impossible_date,
    impossible_time_span,
    part_exceeds_whole,
    arithmetic_is_off,
    figures_disagree,
    two_ages_for_one_person,
    name_spelled_two_ways,
    name_in_two_cases,
)
