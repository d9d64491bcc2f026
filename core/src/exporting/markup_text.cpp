// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/markup_text.h"

#include <algorithm>

namespace tw {

namespace {

constexpr char kFirstPlainByte = 0x20;

bool isControl(char c)
{
    return c >= 0 && c < kFirstPlainByte && c != '\t' && c != '\n' && c != '\r';
}

QByteArrayView entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r': // a parser would take it for a line feed
        return "&#13;";
    default:
        return {};
    }
}

}

void appendMarkupText(QByteArray& out, QByteArrayView text)
{
    for (const char c : text) {
        if (const QByteArrayView entity = entityOf(c); !entity.isEmpty())
            out.append(entity);
        else
            out += c;
    }
}

bool isXmlText(QByteArrayView text)
{
    return std::ranges::none_of(text, isControl) && text.isValidUtf8()
        && text.indexOf("\xEF\xBF\xBE") < 0 && text.indexOf("\xEF\xBF\xBF") < 0;
}

}
