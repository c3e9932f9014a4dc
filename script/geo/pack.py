"""Packs the postcode directory into the table that the product carries.

usage: pack.py FOLDER_OF_WHEELS OUTPUT

The format is described in engine/src/place/table.rs; a test there writes the table again from its own
rows and compares every byte.
"""

import struct
import sys
from collections import defaultdict

import directory

BRITISH_GRID = 0
MAX_COUNCILS = 8
NO_COUNCIL = 0xFFFF


def inward_number(inward):
    """The inward code as a number below 8,192."""
    digit, first, second = inward
    return int(digit) * 676 + (ord(first) - 65) * 26 + ord(second) - 65


def blocks(rows):
    """Rows by outward code and square of 65,536 metres."""
    found = defaultdict(list)
    for row in rows:
        found[row.outward, row.east >> 16, row.north >> 16].append(row)
    return sorted(found.items(), key=lambda item: (item[0][0].encode().ljust(4, b"\0"), item[0][1:]))


def pack(rows):
    """The whole table as bytes."""
    squares = blocks(rows)
    codes = sorted({row.council for _, members in squares for row in members})
    number = {code: at for at, code in enumerate(codes)}
    heads, body, first = [], [], 0
    for (outward, east_high, north_high), members in squares:
        councils = sorted({number[row.council] for row in members})
        if len(councils) > MAX_COUNCILS:
            raise SystemExit(f"{outward} lies in {len(councils)} councils; the format has room for {MAX_COUNCILS}")
        padded = councils + [NO_COUNCIL] * (MAX_COUNCILS - len(councils))
        heads.append(struct.pack("<4sBxhhHI8H", outward.encode(), BRITISH_GRID, east_high, north_high,
                                 len(members), first, *padded))
        for row in sorted(members, key=lambda row: inward_number(row.inward)):
            key = inward_number(row.inward) << 3 | councils.index(number[row.council])
            body.append(struct.pack("<HHH", key, row.east & 0xFFFF, row.north & 0xFFFF))
        first += len(members)
    return b"".join([struct.pack("<8sII", b"POSTCOD1", len(codes), len(heads)),
                     "".join(codes).encode(), *heads, *body])


if __name__ == "__main__":
    folder, output = sys.argv[1:]
    table = pack(directory.rows(folder))
    with open(output, "wb") as file:
        file.write(table)
