#!/usr/bin/env bash
# The demo: builds the sample ledger and shows what is in it. The README holds its output.
set -euo pipefail
export REGISTAN_LEDGER=${1:-registan.db}

run() {
  printf '$ registan %s\n' "$*"
  registan "$@"
  echo
}

run build --sample
run documents
run claims --indicator trade --limit 3
run findings
