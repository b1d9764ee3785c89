"""News-like text of any size, made anew from templates so that no paragraph repeats."""

from __future__ import annotations

import random

NAMES = ("Okafor", "Lindqvist", "Marchetti", "Haddad", "Nowak", "Teixeira", "Brandt", "Osei", "Ito")
PLACES = ("Norvale", "Eastmere", "the old port", "Kestrel Bay", "the upper valley", "Saltmarsh")
THINGS = ("the ferry line", "the new bridge", "the school budget", "the flood wall", "the hospital")
SENTENCES = (
    "{name} told the council in {place} that {thing} would cost about {n} million crowns.",
    "The plan for {thing} was first put forward {m} years ago and has changed {k} times since.",
    "“We were promised an answer before the summer,” said {name}, who runs a shop near {place}.",
    "Engineers measured the ground at {k} places and found that it had moved by {m} millimetres.",
    "Few people in {place} expect that {thing} will be finished on time.",
    "A spokesman said that the decision about {thing} is not expected before next month.",
    "According to figures from the region, {n} households would be affected.",
    "“If they close it, we have to drive for an hour,” {name} added.",
    "The committee meets again on the first Monday of the month to discuss {thing}.",
    "Opponents point out that a similar project near {place} took {k} years longer than planned.",
    "It has been raining since the weekend, and the road to {place} is open to one lane only.",
    "The paper that {name} handed out runs to {m} pages and was written over the winter.",
)
SLIPS = (
    "He have been asked about {thing} more than once, and he don't remember.",
    "Their is no reason to doubt {name}, the the council said. ”",
    "An report about {thing} were published last year.",
)


def text(size: int, *, slips: float = 0.05, seed: int = 7) -> str:
    """Return at least `size` code points of paragraphs; a share `slips` of sentences is faulty."""
    dice = random.Random(seed)
    paragraphs, length, serial = ["A long dispute about the coast comes to an end"], 0, 0
    while length < size:
        sentences = []
        for _ in range(dice.randint(2, 6)):
            pattern = dice.choice(SLIPS if dice.random() < slips else SENTENCES)
            serial += 1  # no sentence is like another
            sentences.append(
                f"Item {serial}: "
                + pattern.format(
                    name=dice.choice(NAMES),
                    place=dice.choice(PLACES),
                    thing=dice.choice(THINGS),
                    n=dice.randint(20, 900),
                    m=dice.randint(11, 99),
                    k=dice.randint(2, 9),
                )
            )
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)
