#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings the .ts files up to the source, drops what is gone, and tells what is not translated yet.

set -euo pipefail

cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || command -v lupdate-qt6 || echo /usr/lib/qt6/bin/lupdate)
for file in translations/*.ts; do
    "$lupdate" -silent -no-obsolete -locations none app ui -ts "$file"
    echo "$file: $(grep -c '<translation type="unfinished"' "$file" || true) of" \
        "$(grep -c '<source>' "$file") are not translated"
done
