//! The one program: web server and commands. Everything it does is in the library beside it, where
//! tests reach it too.

use std::process::ExitCode;

use clap::Parser;
use server::command::Cli;

// The system's allocator keeps what a burst of searches freed; this one gives it back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::command::run(Cli::parse())
}
