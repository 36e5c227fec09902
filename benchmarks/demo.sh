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
run claims --indicator trade --limit 3
echo
first=$(registan claims --indicator trade.exports --limit 1 --format jsonl | sed -E 's/.*"id": "([0-9a-f]{8}).*/\1/')
run show "$first"
echo
run findings
