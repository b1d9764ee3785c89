"""English function words by grammatical role, such as articles, prepositions and pronouns."""

from __future__ import annotations

from reader.english.word_tokens import word_set

# Words of grammar. They carry no picture, so an idiom is never known by them alone.
GRAMMAR_WORDS = word_set("""
    a an the this that these those some any no every each all both either neither another other
    such own much many more most less few several enough half one two three four five six seven
    eight nine ten hundred thousand million
    i me my mine you your yours he him his she her hers it its we us our ours they them their
    theirs myself yourself himself herself itself ourselves yourselves themselves oneself someone
    something anyone anything everyone everything nobody nothing none who whom whose which what
    where when why how there here
    of in on at by for with from to into onto upon out up down off over under about above below
    after before between beyond through during against among around behind beneath beside besides
    despite inside outside near past per since than till until toward towards via within without
    across along as like unlike
    and or nor but so yet if then though although because while whereas unless whether
    be am is are was were been being isn't aren't wasn't weren't have has had having haven't
    hasn't hadn't do does did done doing don't doesn't didn't will would shall should can could may
    might must ought cannot can't couldn't won't wouldn't shouldn't not never n't i'm you're he's
    she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll
    he'll she'll it'll we'll they'll that's there's what's who's let's ain't
    too very also just only even still again ever always now
""")
ARTICLES = word_set("a an the")
# What a careless translation gives for one another.
PREPOSITIONS = word_set("""
    of in on at by for with from to into onto upon within inside over under through during against
    towards toward around about off
""")
CONJUNCTIONS = word_set("and or but nor however plus than then")
AUXILIARIES = word_set("be have get")
_VERBS = word_set("am is are was were been has had having does did done doing")
POSSESSIVES = word_set("my your his her its our their one's whose")
UNINFLECTED = GRAMMAR_WORDS - _VERBS
REFLEXIVES = word_set("""
    myself yourself himself herself itself ourselves yourselves themselves oneself
""")
