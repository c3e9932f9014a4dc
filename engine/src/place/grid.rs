//! The two national grids, turned into latitude and longitude.
//!
//! A grid reference is a transverse Mercator projection on an old ellipsoid. It is projected back
//! (formulas of the Ordnance Survey's "A guide to coordinate systems in Great Britain", annexe C),
//! and then moved to WGS 84 by a Helmert transformation of seven parameters. That is good to about
//! five metres in Great Britain; the exact way needs a table of 15 MB.

use domain::geo::Point;

/// A national grid of eastings and northings in metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grid {
    /// The British National Grid (EPSG:27700): England, Scotland and Wales.
    British,
    /// The Irish Grid (EPSG:29903): postcodes that begin with BT.
    Irish,
}

impl Grid {
    /// The point of a grid reference; `None` where it is nowhere on the globe.
    #[must_use]
    pub fn to_point(self, east: f64, north: f64) -> Option<Point> {
        let (lat, lon) = match self {
            Self::British => BRITISH.to_degrees(east, north),
            Self::Irish => IRISH.to_degrees(east, north),
        };
        Point::from_degrees(lat, lon)
    }
}

/// Semi-axes of an ellipsoid in metres.
struct Ellipsoid {
    a: f64,
    b: f64,
}

/// A projection, its ellipsoid, and the way from there to WGS 84.
struct Projection {
    ellipsoid: Ellipsoid,
    /// Scale on the central meridian.
    scale: f64,
    /// True origin in degrees.
    lat: f64,
    lon: f64,
    /// Grid reference of the true origin in metres.
    east: f64,
    north: f64,
    helmert: Helmert,
}

/// Shift in metres, rotation in seconds of arc (position vector), scale in parts per million.
struct Helmert {
    shift: [f64; 3],
    turn: [f64; 3],
    ppm: f64,
}

const WGS84: Ellipsoid = Ellipsoid { a: 6_378_137.0, b: 6_356_752.314_245 };

/// Airy 1830; Helmert EPSG:1314.
const BRITISH: Projection = Projection {
    ellipsoid: Ellipsoid { a: 6_377_563.396, b: 6_356_256.909 },
    scale: 0.999_601_271_7,
    lat: 49.0,
    lon: -2.0,
    east: 400_000.0,
    north: -100_000.0,
    helmert: Helmert { shift: [446.448, -125.157, 542.06], turn: [0.15, 0.247, 0.842], ppm: -20.489 },
};

/// Airy modified 1849; Helmert EPSG:1954.
const IRISH: Projection = Projection {
    ellipsoid: Ellipsoid { a: 6_377_340.189, b: 6_356_034.448 },
    scale: 1.000_035,
    lat: 53.5,
    lon: -8.0,
    east: 200_000.0,
    north: 250_000.0,
    helmert: Helmert { shift: [482.5, -130.6, 564.6], turn: [-1.042, -0.214, -0.631], ppm: 8.15 },
};

impl Ellipsoid {
    /// The square of the eccentricity.
    const fn e2(&self) -> f64 {
        1.0 - (self.b * self.b) / (self.a * self.a)
    }
}

impl Projection {
    /// Latitude and longitude on WGS 84, in degrees.
    fn to_degrees(&self, east: f64, north: f64) -> (f64, f64) {
        let (lat, lon) = self.unproject(east, north);
        let (lat, lon) = to_lat_lon(self.helmert.apply(to_cartesian(&self.ellipsoid, lat, lon)));
        (lat.to_degrees(), lon.to_degrees())
    }

    /// Latitude and longitude on the projection's own ellipsoid, in radians.
    fn unproject(&self, east: f64, north: f64) -> (f64, f64) {
        let (a, e2) = (self.ellipsoid.a * self.scale, self.ellipsoid.e2());
        let lat = self.foot_latitude(north);
        let (sin, tan) = (lat.sin(), lat.tan());
        let bend = 1.0 - e2 * sin * sin;
        let nu = a / bend.sqrt();
        let rho = a * (1.0 - e2) / bend.powf(1.5);
        let eta2 = nu / rho - 1.0;
        let (t2, sec) = (tan * tan, 1.0 / lat.cos());

        let vii = tan / (2.0 * rho * nu);
        let viii = tan / (24.0 * rho * nu.powi(3)) * (5.0 + 3.0 * t2 + eta2 - 9.0 * t2 * eta2);
        let ix = tan / (720.0 * rho * nu.powi(5)) * (61.0 + 90.0 * t2 + 45.0 * t2 * t2);
        let x = sec / nu;
        let xi = sec / (6.0 * nu.powi(3)) * (nu / rho + 2.0 * t2);
        let xii = sec / (120.0 * nu.powi(5)) * (5.0 + 28.0 * t2 + 24.0 * t2 * t2);
        let xiia = sec / (5040.0 * nu.powi(7)) * (61.0 + 662.0 * t2 + 1320.0 * t2 * t2 + 720.0 * t2.powi(3));

        let d = east - self.east;
        (
            lat - vii * d.powi(2) + viii * d.powi(4) - ix * d.powi(6),
            self.lon.to_radians() + x * d - xi * d.powi(3) + xii * d.powi(5) - xiia * d.powi(7),
        )
    }

    /// The latitude on the central meridian that has this northing, in radians.
    fn foot_latitude(&self, north: f64) -> f64 {
        let radius = self.ellipsoid.a * self.scale;
        let mut lat = self.lat.to_radians() + (north - self.north) / radius;
        // Each step leaves about a hundredth of the error; five are below a micrometre.
        for _ in 0..5 {
            lat += (north - self.north - self.meridian_arc(lat)) / radius;
        }
        lat
    }

    /// The length of the central meridian from the true origin to a latitude, in metres.
    fn meridian_arc(&self, lat: f64) -> f64 {
        let Ellipsoid { a, b } = self.ellipsoid;
        let n = (a - b) / (a + b);
        let (n2, n3) = (n * n, n * n * n);
        let origin = self.lat.to_radians();
        let (less, more) = (lat - origin, lat + origin);
        b * self.scale
            * ((1.0 + n + 1.25 * (n2 + n3)) * less - (3.0 * (n + n2) + 2.625 * n3) * less.sin() * more.cos()
                + 1.875 * (n2 + n3) * (2.0 * less).sin() * (2.0 * more).cos()
                - 35.0 / 24.0 * n3 * (3.0 * less).sin() * (3.0 * more).cos())
    }
}

impl Helmert {
    fn apply(&self, [x, y, z]: [f64; 3]) -> [f64; 3] {
        let [tx, ty, tz] = self.shift;
        let [rx, ry, rz] = self.turn.map(|seconds| (seconds / 3600.0).to_radians());
        let scale = 1.0 + self.ppm * 1e-6;
        [tx + scale * (x - rz * y + ry * z), ty + scale * (rz * x + y - rx * z), tz + scale * (rx * y - ry * x + z)]
    }
}

/// A point on an ellipsoid (radians) as metres from the centre of the Earth.
fn to_cartesian(on: &Ellipsoid, lat: f64, lon: f64) -> [f64; 3] {
    let nu = on.a / (1.0 - on.e2() * lat.sin().powi(2)).sqrt();
    [nu * lat.cos() * lon.cos(), nu * lat.cos() * lon.sin(), nu * (1.0 - on.e2()) * lat.sin()]
}

/// Latitude and longitude on WGS 84 in radians (Bowring's formula, exact enough at sea level).
fn to_lat_lon([x, y, z]: [f64; 3]) -> (f64, f64) {
    let Ellipsoid { a, b } = WGS84;
    let p = x.hypot(y);
    let u = (z * a).atan2(p * b);
    let second_e2 = (a * a - b * b) / (b * b);
    let lat = (z + second_e2 * b * u.sin().powi(3)).atan2(p - WGS84.e2() * a * u.cos().powi(3));
    (lat, y.atan2(x))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::geo::METRES_PER_MILE;
    use proptest::prelude::*;

    fn metres_off(grid: Grid, east: f64, north: f64, lat: f64, lon: f64) -> f64 {
        let found = grid.to_point(east, north).expect("a point");
        found.miles_to(Point::from_degrees(lat, lon).expect("a point")) * METRES_PER_MILE
    }

    /// Figures of PROJ 9 with the same parameters.
    #[test]
    fn both_grids_agree_with_another_implementation() {
        let british = [
            (379_000.0, 391_000.0, 53.415_383, -2.317_415),   // Sale
            (530_047.0, 180_422.0, 51.507_772, -0.127_522),   // Charing Cross
            (90_000.0, 10_000.0, 49.909_671, -6.319_381),     // Isles of Scilly
            (460_000.0, 1_210_000.0, 60.768_493, -0.900_501), // Shetland
        ];
        for (east, north, lat, lon) in british {
            assert!(metres_off(Grid::British, east, north, lat, lon) < 0.5, "{east} {north}");
        }
        let irish = [(333_850.0, 374_000.0, 54.596_509, -5.929_805), (223_000.0, 345_000.0, 54.353_185, -7.647_018)];
        for (east, north, lat, lon) in irish {
            assert!(metres_off(Grid::Irish, east, north, lat, lon) < 0.5, "{east} {north}");
        }
    }

    proptest! {
        #[test]
        fn any_numbers_give_a_point_or_none(east in any::<f64>(), north in any::<f64>()) {
            let _ = Grid::British.to_point(east, north);
            let _ = Grid::Irish.to_point(east, north);
        }
    }
}
