"""Every rule there is: what it is called, what it is about, and how its detector is made."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass

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
from reader.detectors.decorators import FunctionDetector, RuleStatus
from reader.detectors.grammar.broken_agreement import broken_agreement
from reader.detectors.grammar.doubled_conjunction import doubled_conjunction
from reader.detectors.grammar.grammar import GrammarDetector
from reader.detectors.grammar.mistaken_phrases import mistaken_phrases
from reader.detectors.quotation.altered_quotations import QuotedSpeech, is_altered_quotation
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
from reader.detectors.source_changes import DETECTOR, KINDS, PAGE
from reader.detectors.wording.distorted_idioms import distorted_idioms
from reader.detectors.wording.known_phrases import KnownPhrases
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.detectors.wording.spinner_phrases import spinner_phrases
from reader.engines.grammar_engine import GrammarEngine
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.model.detector import Detector
from reader.model.finding import Family, Finding
from reader.model.own_mark import MARKED, OWN_MARK_PAGE, READER

FUNCTION_DETECTORS: tuple[FunctionDetector, ...] = (
    # wording
    distorted_idioms,
    spinner_phrases,
    # grammar, beside what the grammar engine finds
    mistaken_phrases,
    broken_agreement,
    doubled_conjunction,
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


@dataclass(frozen=True)
class Engines:
    """What some detectors stand on; None where an engine cannot be had or is not wanted."""

    grammar: GrammarEngine | None = None
    wording: WordingReaders | None = None


def _nothing(_: Engines) -> None:
    """Make no detector: what is not one, or is made of more than engines."""


@dataclass(frozen=True)
class Rule:
    """What the program says of a detector, or of what marks passages as a detector does.

    `family` is None where whoever marks a passage says it. `page` is Markdown, read by
    `rule_docs.read_page`. `names` are what `Finding.rule` can be; none where an engine names them.
    `engine` is what it cannot do without ("grammar", "wording"). `make` returns its detector, or
    None without that engine.
    """

    name: str
    family: Family | None
    page: str
    names: tuple[str, ...]
    version: str
    status: RuleStatus = RuleStatus.STABLE
    engine: str = ""
    make: Callable[[Engines], Detector | None] = _nothing


def _of_function(detector: FunctionDetector) -> Rule:
    return Rule(
        detector.name,
        detector.family,
        inspect.cleandoc(detector.page),
        detector.rules,
        detector.version,
        detector.status,
        make=lambda _: detector,
    )


def _of_class(
    described: type[GrammarDetector | ReplacedWordsDetector | KnownPhrases | QuotedSpeech],
    *,
    engine: str = "",
    make: Callable[[Engines], Detector | None] = _nothing,
) -> Rule:
    return Rule(
        described.name,
        described.family,
        inspect.getdoc(described) or "",
        described.rules,
        str(described.revision),
        engine=engine,
        make=make,
    )


RULES: tuple[Rule, ...] = (
    *map(_of_function, FUNCTION_DETECTORS),
    _of_class(
        GrammarDetector,
        engine="grammar",
        make=lambda engines: GrammarDetector(engines.grammar) if engines.grammar else None,
    ),
    _of_class(
        ReplacedWordsDetector,
        engine="wording",
        make=lambda engines: ReplacedWordsDetector(engines.wording) if engines.wording else None,
    ),
    _of_class(KnownPhrases),  # made before each check, of the lists as they are then
    _of_class(QuotedSpeech),  # it makes findings of what other detectors found
    Rule(DETECTOR, Family.SOURCE, inspect.cleandoc(PAGE), KINDS, "1"),  # asked for with a source
    Rule(READER, None, inspect.cleandoc(OWN_MARK_PAGE), (MARKED,), "1"),  # the person who reads
)
_BY_NAME = {rule.name: rule for rule in RULES}


def rules_by_family() -> dict[Family, list[Rule]]:
    """Return the rules that the program itself looks for, by name: not what a person marks."""
    by_name = sorted(RULES, key=lambda rule: rule.name)
    return {family: [rule for rule in by_name if rule.family is family] for family in Family}


def rule_named(name: str) -> Rule | None:
    """Return the rule of a detector; None where there is none."""
    return _BY_NAME.get(name)


def rule_that_names(name: str) -> Rule | None:
    """Return the rule whose findings can be called `name`; None where there is none."""
    return next((rule for rule in RULES if name in rule.names), None)


def rule_of(finding: Finding) -> Rule | None:
    """Return the rule that explains a finding; None of a detector that is no longer there."""
    return _BY_NAME.get(QuotedSpeech.name if is_altered_quotation(finding) else finding.detector)


def page_of(finding: Finding) -> str:
    """Return the page that explains a finding; empty where there is none."""
    rule = rule_of(finding)
    return rule.page if rule else ""


def engine_of(detector: str) -> str:
    """Return the engine that a detector stands on; empty where it needs none."""
    rule = _BY_NAME.get(detector)
    return rule.engine if rule else ""
