"""Names that follow no rule of endings, gathered where the rules were seen to fail."""

STRESSED_FRENCH = frozenset({"дюма", "золя", "петипа", "гавальда", "труайя", "морава", "люка"})
"""Surnames on a stressed -а or -я of French origin: they never decline."""

FOREIGN_IN_OV = frozenset(
    {"чаплин", "дарвин", "грин", "бенуин", "даррелин", "кронин", "гершвин", "рубин", "боров"}
)
"""Foreign surnames on -ин and -ов: «Дарвином», not «Дарвиным»."""

FLEETING = {
    "заяц": "зайц",
    "соловей": "соловь",
    "воробей": "воробь",
    "муравей": "муравь",
    "коробей": "коробь",
}
"""Surnames with a fleeting vowel, and the stem that is left."""

NOUNS_IN_OVA_INA = frozenset(
    {"сова", "корова", "калина", "малина", "щербина", "рябина", "глина", "осина", "былина"}
)
"""Nouns that look like surnames on -ова and -ина: «Калине Анне», not «Калиной»."""

DECLINED_SOFT_NAMES = frozenset(
    {"любовь", "нинель", "рахиль", "эсфирь", "юдифь", "руфь", "адель", "николь", "жизель"}
)
"""Women's names on a soft consonant that do decline; Гузель, Айгуль and Асель do not."""

MALE_NAMES_IN_A = frozenset(
    {"никита", "илья", "кузьма", "лука", "фома", "савва", "данила", "гаврила", "фока"}
    | {"мина", "сила", "муса", "иса", "зия", "миша"}
)
"""Men's names that end like women's."""
