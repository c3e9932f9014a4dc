"""Who answers for social care where: present councils, and every code that leads to one."""

import json
from collections import namedtuple

# `present` is the code of the social-services authority; of a council it is its own code.
Council = namedtuple("Council", "code name present")

# Ended, and split between two councils: nobody can say which one is meant.
SPLIT = {"E10000006", "E10000021"}


def read_by_hand(path):
    """The rows of by_hand.tsv by their first word."""
    found = {"council": [], "name": [], "became": [], "area": [], "also": []}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                kind, *cells = line.rstrip("\n").split("\t")
                found[kind].append(cells)
    return found


def read(authorities, by_hand):
    """All councils and aliases by code, from the package's wheel and the rows written by hand."""
    names, above = {}, {}
    for row in json.loads(authorities.read("qlacref_authorities/records.json")):
        names[row["UTLA21CD"]] = row["UTLA21NM"]
        names[row["LTLA21CD"]] = row["LTLA21NM"]
        above[row["LTLA21CD"]] = row["UTLA21CD"]
        above[row["UTLA21CD"]] = row["UTLA21CD"]
    for code, name in by_hand["council"]:
        names[code], above[code] = name, code
    names.update(dict(by_hand["name"]))
    for old, new, name in by_hand["became"]:
        names[old], above[old] = name, new

    def present(code):
        return code if above[code] == code else present(above[code])

    return {code: Council(code, names[code], present(code)) for code in sorted(above) if code not in SPLIT}
