#!/usr/bin/env bash
# The gaps between two roles as CSV: gaps.sh machine-learning-engineer backend-developer
# REQUISITE_URL says where the API is; REQUISITE_KEY is a key with the scope read (none is needed on the machine itself).
set -euo pipefail
url=${REQUISITE_URL:-http://localhost:3080}
curl --silent --show-error --fail-with-body --compressed --retry 3 \
  ${REQUISITE_KEY:+--header "Authorization: Bearer $REQUISITE_KEY"} \
  "$url/v1/compare/$1/$2/gaps.csv"
