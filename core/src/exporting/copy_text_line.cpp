// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/copy_text_line.h"

#include <algorithm>

namespace tw {

namespace {

char escapeOf(char c)
{
    switch (c) {
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\\':
        return '\\';
    default:
        return '\0';
    }
}

}

void appendEscaped(QByteArray& out, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const auto escaped = std::ranges::find_if(text, [](char c) { return escapeOf(c) != '\0'; });
        const qsizetype plain = escaped - text.begin();
        out.append(text.first(plain));
        if (plain == text.size())
            return;
        out += '\\';
        out += escapeOf(text[plain]);
        text = text.sliced(plain + 1);
    }
}

}
