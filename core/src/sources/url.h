// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace tw {

/// The pieces of what follows `scheme://`, still percent-encoded.
struct UrlParts
{
    QStringView authority;
    QStringView path; ///< behind the slash that ends the authority
    bool hasPath = false;
    QStringView query;
};

/// `rest` is what follows `scheme://`; the pieces are views of it.
[[nodiscard]] UrlParts splitUrl(QStringView rest);

/// The length of `scheme://`, and the scheme itself; 0 and empty when the text has none.
struct UrlScheme
{
    QStringView name;
    qsizetype length = 0;
};

/// Looks at the start of the text only.
[[nodiscard]] UrlScheme schemeOf(QStringView text);

}
