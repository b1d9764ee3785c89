"""British and American spellings of one word, folded into one key."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_OUR = (
    "arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|"
    "ranc|rig|rum|savi|sav|splend|tum|val|vap|vig"
)
_RE = "cent|fib|lit|lust|met|millimet|centimet|kilomet|somb|spect|theat|calib|goit|meag"
_DOUBLED = (
    "travel|cancel|model|label|signal|level|fuel|dial|total|counsel|jewel|marvel|quarrel|tunnel|"
    "channel|equal|rival|initial|panel|pedal|shovel|libel|unravel|bevel|fulfil|enrol|instal|distil"
)
_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"\b({_OUR})our"), r"\1or"),
    (re.compile(rf"\b({_RE})re(s|d)?\Z"), r"\1er\2"),
    (re.compile(r"\b(def|off|lic|pret)ence(s|d|less)?\Z"), r"\1ense\2"),
    (re.compile(r"([a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|able)\Z"), r"\1iz\2"),
    (re.compile(r"(anal|paral|catal|electrol|hydrol)ys(e|ed|es|er|ers|ing)\Z"), r"\1yz\2"),
    (
        re.compile(
            r"\b(p)a(ed)|\b(h)a(em)|(an)a(es)|\b()a(esth)|(arch)a(e)|(p)a(ed)(?=ic)|(gyn)a(ec)|"
            r"(leuk)a(em)|\b(f)a(ec)|(medi)a(ev)|(encyclop)a(ed)"
        ),
        lambda match: "".join(part for part in match.groups() if part),
    ),
    (
        re.compile(r"(diarrh)o(e)|\b(f)o(et)|\b()o(estr)|\b()o(esoph)|(man)o(euv)|(hom)o(eop)"),
        lambda match: "".join(part for part in match.groups() if part),
    ),
    (re.compile(rf"\b({_DOUBLED})l(ed|ing|er|ers|or|ors|ery|ation)\Z"), r"\1\2"),
    (re.compile(r"\b(catal|dial|anal|monol|epil)ogue(s|d)?\Z"), r"\1og\2"),
    (re.compile(r"(judg|acknowledg|abridg|lodg)ement"), r"\1ment"),
)
_WORDS = {
    "programme": "program", "programmes": "programs", "grey": "gray", "greys": "grays",
    "tyre": "tire", "tyres": "tires", "cheque": "check", "cheques": "checks", "kerb": "curb",
    "kerbs": "curbs", "storey": "story", "storeys": "stories", "plough": "plow", "whilst": "while",
    "amongst": "among", "amidst": "amid", "towards": "toward", "afterwards": "afterward",
    "upwards": "upward", "downwards": "downward", "backwards": "backward", "forwards": "forward",
    "aluminium": "aluminum", "jewellery": "jewelry", "sceptic": "skeptic", "sceptics": "skeptics",
    "sceptical": "skeptical", "scepticism": "skepticism", "mum": "mom", "moustache": "mustache",
    "pyjamas": "pajamas", "cosy": "cozy", "mould": "mold", "moulds": "molds", "mouldy": "moldy",
    "skilful": "skillful", "wilful": "willful", "fulfil": "fulfill", "enrol": "enroll",
    "instalment": "installment", "instalments": "installments", "enrolment": "enrollment",
    "distil": "distill", "instil": "instill", "ageing": "aging", "learnt": "learned",
    "burnt": "burned", "spelt": "spelled", "dreamt": "dreamed", "spoilt": "spoiled",
    "leapt": "leaped", "leant": "leaned", "practise": "practice", "practised": "practiced",
    "practising": "practicing", "aeroplane": "airplane", "aeroplanes": "airplanes",
    "maths": "math", "woollen": "woolen", "marvellous": "marvelous", "snowplough": "snowplow",
    "gaol": "jail", "draught": "draft", "artefact": "artifact", "artefacts": "artifacts",
    "tonne": "tonne", "ton": "ton", "gotten": "got", "sulphur": "sulfur", "furore": "furor",
    "liquorice": "licorice", "whisky": "whiskey", "yoghurt": "yogurt", "inquiry": "inquiry",
    "enquiry": "inquiry", "enquiries": "inquiries", "enquire": "inquire", "enquired": "inquired",
    "adviser": "advisor", "advisers": "advisors", "smoulder": "smolder",
    "doughnut": "donut", "doughnuts": "donuts", "omelette": "omelet", "axe": "ax", "okay": "ok",
}  # fmt: skip


@lru_cache(maxsize=1 << 16)
def spelling_key(word: str) -> str:
    """Return what the British and the American spelling of `word`, in small letters, share.

    It need not be a word: "promise" becomes "promize". Two different words seldom share a key.
    """
    if word in _WORDS:
        return _WORDS[word]
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
