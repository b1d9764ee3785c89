#!/usr/bin/env bash
# LingoTweaker asked for one rule only checks four others as well, and a category that is switched
# off keeps one of its rules.
#
# Guess from memory, before it was tried: "`enabled_only=True` with `enabled_rules=["EN_A_VS_AN"]`
#   checks that one rule, as `enabledOnly` does in LanguageTool, and `rule_count`, 'number of
#   actively matched pattern rules', falls. `disabled_categories=["TYPOS"]` silences every rule that
#   says it belongs to TYPOS."
# Behaviour: the rules written in code rather than as patterns (contractions, doubled punctuation,
#   repeated words) are checked whatever is asked for, and `rule_count` stays the same. So the time
#   of a check hardly falls either.
# Output seen (lingotweaker 0.2.8, lingotweaker-data-en 0.1.6, Linux x86-64, December 2026):
#   one rule only: DOUBLE_PUNCTUATION ENGLISH_WORD_REPEAT_RULE EN_A_VS_AN EN_CONTRACTION_SPELLING
#   without the category TYPOS, of TYPOS: EN_CONTRACTION_SPELLING
#   the rules counted are the same: True
#
# Needs: python3 (3.11 or newer) with venv, on Linux x86-64.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    lingotweaker==0.2.8 lingotweaker-data-en==0.1.6
cat >"$work/check.py" <<'PYTHON'
import lingotweaker_data_en
import lt_py

TEXT = "We could of gone to an house. He dont know it,, and teh ferry is late. The the dog sat."
DATA = str(lingotweaker_data_en.data_dir())


def engine(**options):
    return lt_py.Engine("en-US", data_dir=DATA, **options)


def rules(engine, category=""):
    found = engine.check(TEXT)
    return sorted({m["rule_id"] for m in found if category in ("", m["category_id"])})


one = engine(enabled_rules=["EN_A_VS_AN"], enabled_only=True)
print("one rule only:", *rules(one))
print("without the category TYPOS, of TYPOS:", *rules(engine(disabled_categories=["TYPOS"]), "TYPOS"))
print("the rules counted are the same:", one.rule_count == engine().rule_count)
PYTHON
cat >"$work/expected" <<'TEXT'
one rule only: DOUBLE_PUNCTUATION ENGLISH_WORD_REPEAT_RULE EN_A_VS_AN EN_CONTRACTION_SPELLING
without the category TYPOS, of TYPOS: EN_CONTRACTION_SPELLING
the rules counted are the same: True
TEXT
cd "$work"
"$work/venv/bin/python" -P "$work/check.py" | tee "$work/seen"
diff "$work/expected" "$work/seen"
