"""The words of closed classes by which `agreement` knows what a verb belongs to."""

from __future__ import annotations

from reader.english.word_tokens import word_set

# Words that end a noun phrase or begin a clause inside it.
NO_PART = word_set("""
    i you he she it we they me him us them who whom whose which what that this these those there
    and or nor but as than if when where while because though although since until whether so
    is are was were be been being am has have had do does did will would can could should must may
    might shall not to of in on at by for with from into over under between among about after
    before during through against without within like near who's that's it's he's she's all both
    each every any no none one another everyone everybody someone somebody nobody anyone anybody
    everything nothing something anything himself herself themselves itself more less
""")

IRREGULAR_PLURALS = word_set("people men women children police feet teeth mice media data criteria")

S_BUT_SINGULAR = word_set("""
    news series species means politics economics physics mathematics athletics gymnastics ethics
    statistics linguistics electronics logistics mechanics headquarters crossroads works gas bus
    campus virus census status bonus chorus focus campus genius consensus minus process business
    access success press class glass loss boss mass pass cross address basis crisis analysis thesis
    emphasis oasis hypothesis this his its always perhaps towards sometimes besides whereas
    barracks diabetes measles rabies billiards darts lens chaos canvas atlas christmas texas
    innings corps debris chess mess dress stress progress congress express wilderness illness
    as is was has does us yes thus across less unless doubtless
""")

# A plural that is one amount: "the ten days of rain was too much".
AMOUNTS = word_set("""
    seconds minutes hours days nights weeks weekends months years decades centuries dollars pounds
    euros cents pence rupees yen miles metres meters kilometres kilometers feet inches yards acres
    hectares tonnes tons litres liters gallons kilograms grams degrees points per percent thousands
    millions billions hundreds dozens tens sales earnings proceeds savings odds stakes remains
    lots loads heaps tons plenty kinds sorts types forms bits pieces games states nations times
    united rights acts
""")

# Singular heads that are no groups and no amounts: nobody says "the mayor of the town have".
HEADS = word_set("""
    mayor president minister king queen prince princess head chief director leader owner author
    editor founder mother father son daughter wife husband brother sister captain governor secretary
    spokesman spokeswoman chairman chairwoman manager coach winner friend victim resident member
    bishop pope emperor colonel general commander professor teacher driver pilot deputy lord lady
    duke duchess earl architect inventor creator writer hero heroine widow widower principal dean
    ambassador envoy price cost value quality size length width height depth weight age colour color
    shape use purpose aim goal result cause effect impact importance presence absence role lack loss
    death birth arrival departure growth rise fall decision construction development introduction
    removal closure opening beginning start end history future past nature origin reason meaning
    name title address risk danger threat fear hope idea thought fact rate speed strength power
    success failure quality condition position behaviour behavior performance appearance state
    existence discovery collapse destruction arrest trial release sound smell taste sight
    front back top bottom side middle centre center roof wall floor door window bridge mouth
""")

# More heads that can stand alone before their verb: "the question are".
_LONE_HEADS = word_set("""
    question issue answer problem report law rule bill proposal agreement plan policy
    investigation inquiry incident accident operation system machine computer phone statement speech
    message meeting election train plane truck road street river patient doctor nurse lawyer judge
    reporter journalist farmer worker soldier officer argument article claim conclusion detail
    document effort experiment figure finding number opinion page paper reply result study theory
    warning
""")

COUNTED = word_set("""
    friend reason player student member thing problem way city country company man woman person
    child team game question issue teacher house building town village school book film song story
    idea place car ship boat hotel restaurant shop store factory hospital bridge river island
    mountain lake animal bird dog cat tree plant flower mistake word letter leader expert scientist
    writer artist singer actor actress director politician minister president candidate victim
    suspect witness neighbour neighbor colleague brother sister son daughter boy girl method
    example factor feature challenge goal aim task event project
    """)

BASES = word_set("""
    build send spend lend find write take give choose bring teach sell tell forget hide hold throw
    draw steal know see keep leave lose make catch begin grow wear eat drive shake tear bind bend
    publish establish require provide create develop discuss announce introduce injure destroy
    replace include consider expect describe involve achieve appoint approve locate invite elect
    arrest kill capture
""")

# Verbs of which no form is a noun as well.
BASE_VERBS = {
    v: f"{v}s"
    for v in word_set("""
    say seem appear suggest indicate include contain require provide allow depend consist
    become exist refer remain continue know believe think understand agree mean
    """)
} | {"vary": "varies", "deny": "denies"}
S_VERBS = {s: v for v, s in BASE_VERBS.items() if v not in ("remain", "mean", "think")}

# Nouns of a group, which take either form, and words that are a verb as often as a noun.
_GROUPS_AND_VERBS = word_set("""
    company country team city village school club lack use state top front back middle bottom past
    future number end start fall rise
""")
SINGULARS = (HEADS | COUNTED | _LONE_HEADS) - _GROUPS_AND_VERBS
