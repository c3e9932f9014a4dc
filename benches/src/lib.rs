//! What the benches share: invented files, a load generator, percentiles.

pub mod directory;
pub mod load;
pub mod percentiles;
pub mod served;
