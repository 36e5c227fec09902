#!/usr/bin/env bash
# The demo: builds the sample ledger and shows what is in it. The README holds its output.
set -euo pipefail
export REGISTAN_LEDGER=${1:-registan.db}

run() {
  printf '$ registan %s\n' "$*"
  registan "$@"
}

run build --sample
echo
run claims --document brief-en-03.txt --limit 3
echo
run findings --document brief-en-03.txt --severity error
