//! Puts the table of postcodes that `script/geo/build` makes into the executable. Without one the
//! product knows outward codes only.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=MARKETPLACE_GEO_FILE");
    let table = env::var_os("MARKETPLACE_GEO_FILE")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/geo/postcodes.bin"), PathBuf::from);
    println!("cargo:rerun-if-changed={}", table.display());

    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    let copy = Path::new(&out).join("postcodes.bin");
    match fs::read(&table) {
        Ok(bytes) => fs::write(copy, bytes),
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => {
            println!("cargo:warning=no table of postcodes: run script/geo/build to have full postcodes");
            fs::write(copy, [])
        }
        Err(other) => Err(other),
    }
}
