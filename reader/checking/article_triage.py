"""Which articles a quick reading leaves in doubt: a triage reads those again, thoroughly.

The probability of a paraphrase is the same in both readings, as the quick reader's doubts make it:
what the thorough one adds are marks. So an article that a thorough reading calls paraphrased is
always among those above this threshold, which is far below the one of that claim.
"""

from __future__ import annotations

from reader.checking.check_result import CheckResult

SUSPICIOUS_FROM = 0.1  # of the probability, from 0 to 1; docs/limits.md has what it costs


def is_suspicious(result: CheckResult) -> bool:
    """Say whether a thorough reading may find more of what matters in an article.

    That is so where a paraphrase is not far from likely, a quotation was altered, or more words
    are doubted than in clean news.
    """
    verdict = result.verdict
    has_many_marks = verdict.evidence is not None and verdict.evidence.many_altered
    is_open = (verdict.paraphrased or 0.0) >= SUSPICIOUS_FROM
    return is_open or has_many_marks or verdict.is_unquotable
